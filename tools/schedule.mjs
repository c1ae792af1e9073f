/** `npm run schedule -- NAME [--now TIME]`: fires a schedule on the running emulators. */
import { readFlags } from './flags.mjs';
import { useProjectNode } from './node24.mjs';

readFlags({ now: { type: 'string' } }, true);
await useProjectNode();
await import('./emulators/fire-schedule.ts');
