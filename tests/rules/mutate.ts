/**
 * Judges the rules tests: breaks the rules in one place after the other and counts how often a case notices.
 * `FIRESTORE_EMULATOR_HOST=127.0.0.1:8702 node tests/rules/mutate.ts [FROM-TO]`, lines of firestore.rules. Takes minutes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allCases } from './all-cases.ts';
import { answersTo } from './case.ts';
import { FirestoreRest } from './firestore-rest.ts';
import { activeStaff, territories } from './staff.ts';
import { mutantsOf } from '../../tools/rules/mutants.ts';

const host = process.env['FIRESTORE_EMULATOR_HOST'];
if (host === undefined) throw new Error('Start the emulators and set FIRESTORE_EMULATOR_HOST.');
const rules = readFileSync(path.resolve(import.meta.dirname, '../../firestore.rules'), 'utf8');
const [from = 1, to = Infinity] = (process.argv[2] ?? '').split('-').filter(Boolean).map(Number);
const mutants = mutantsOf(rules).filter(({ line }) => line >= from && line <= to);

let killed = 0;
for (const mutant of mutants) {
  const firestore = new FirestoreRest(host, 'demo-rules-mutants');
  await firestore.clear();
  await firestore.seed([...territories, ...activeStaff]);
  let noticed = false;
  try {
    await firestore.loadRules(mutant.rules);
    await answersTo(firestore, allCases(), (answer, asked) => (noticed ||= answer !== asked.expected));
  } catch {
    noticed = true;
  }
  if (noticed) killed += 1;
  else console.log(`survived: line ${mutant.line}, ${mutant.change}`);
}
const score = mutants.length === 0 ? 100 : (100 * killed) / mutants.length;
console.log(`${killed} of ${mutants.length} mutants noticed: ${score.toFixed(1)} %`);
