/** `npm run bench [-- NAME …]`: measures what docs/quality.md tells and prints it beside its budget. */
import { unknownBenches } from '../tests/bench/benches.mjs';
import { setUp } from './setup.mjs';
import { useProjectNode } from './node24.mjs';

const wanted = process.argv.slice(2);
const unknown = unknownBenches(wanted);
if (unknown !== undefined) {
  console.error(unknown);
  process.exit(2);
}
await setUp();
await useProjectNode();
const { runBenches } = await import('../tests/bench/run.ts');
process.exitCode = (await runBenches(wanted)) ? 0 : 1;
