/** `npm run emulators`: the suite alone, empty, with the functions as they are now. Ctrl-C ends it. */
import { useProjectNode } from './node24.mjs';
import { setUp } from './setup.mjs';

await setUp();
useProjectNode();
await import('./emulators/serve-empty.ts');
