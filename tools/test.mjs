/** `npm test`: everything; `npm test -- rules unit`: some phases. The last line is `N passed, N failed`. */
import { useProjectNode } from './node24.mjs';
import { setUp } from './setup.mjs';
import { runPhases, unknownPhases } from './test/phases.mjs';

const wanted = process.argv.slice(2);
const unknown = unknownPhases(wanted);
if (unknown !== undefined) {
  console.error(unknown);
  process.exit(2);
}
try {
  await setUp({ browser: wanted.length === 0 || wanted.includes('e2e') });
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await useProjectNode();
process.exitCode = await runPhases(wanted);
