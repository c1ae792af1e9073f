/**
 * `npm start`: sets up what is missing, builds what has changed, starts the emulators with the console and the demo
 * dairy, and keeps the data between runs. `npm start -- --fresh` begins again with the demo dairy.
 */
import { readFlags } from './flags.mjs';
import { useProjectNode } from './node24.mjs';
import { setUp } from './setup.mjs';

readFlags({ fresh: { type: 'boolean' } });
try {
  await setUp();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await useProjectNode();
await import('./start/run.ts');
