/** `npm run bench [-- NAME …]`: measures what docs/quality.md tells and prints it beside its budget. */
import { setUp } from './setup.mjs';
import { useProjectNode } from './node24.mjs';

await setUp();
await useProjectNode();
const { runBenches } = await import('../tests/bench/run.ts');
process.exitCode = (await runBenches(process.argv.slice(2))) ? 0 : 1;
