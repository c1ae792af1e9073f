/** `npm run build`: the functions and the console; `npm run build -- functions` for one. What has not changed is kept. */
import { buildParts, parts } from './build/parts.mjs';
import { useProjectNode } from './node24.mjs';

await useProjectNode();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `There is nothing called ${unknown.join(', ')} to build; there are ${Object.keys(parts).join(' and ')}.`,
  );
  process.exit(2);
}
try {
  await buildParts(wanted.length > 0 ? wanted : undefined);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
