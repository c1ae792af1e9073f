import { buildParts } from '../../tools/build/parts.mjs';
import { startSuite } from '../../tools/emulator-suite.ts';
import { chosenBenches, type Bench } from './benches.mjs';
import { print, type Row } from './report.ts';

/** Runs the named benches, all where none is named; false when a budget is broken. */
export async function runBenches(names: readonly string[]): Promise<boolean> {
  let kept = true;
  for (const bench of chosenBenches(names)) {
    const rows = await measure(bench);
    print(bench.title, rows);
    kept &&= rows.every((row) => row.ok !== false);
  }
  console.log(kept ? '\nEvery budget is kept.' : '\nA budget is broken: see the rows marked ✗.');
  return kept;
}

async function measure(bench: Bench): Promise<readonly Row[]> {
  if (bench.builds !== undefined) await buildParts(bench.builds, () => undefined);
  if (bench.emulators === undefined) return (await bench.load()).run();
  const suite = await startSuite({ only: bench.emulators });
  Object.assign(process.env, suite.env);
  try {
    return await (await bench.load()).run();
  } finally {
    await suite.stop();
  }
}
