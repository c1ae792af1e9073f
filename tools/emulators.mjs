/** `npm run emulators`: the suite alone, empty, with the functions as they are now. Ctrl-C ends it. */
import { readFlags } from './flags.mjs';
import { useProjectNode } from './node24.mjs';
import { setUp } from './setup.mjs';

readFlags();
try {
  await setUp();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await useProjectNode();
await import('./emulators/serve-empty.ts');
