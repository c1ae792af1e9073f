/** `npm run schedule -- NAME [--now TIME]`: fires a schedule on the running emulators. */
import { useProjectNode } from './node24.mjs';

await useProjectNode();
await import('./emulators/fire-schedule.ts');
