/**
 * Judges the rules tests: breaks the rules in one place after the other and counts how often a case notices.
 * `FIRESTORE_EMULATOR_HOST=127.0.0.1:8702 node tests/rules/mutate.ts [FROM-TO]`, lines of firestore.rules. Takes minutes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mutantsOf, type Mutant } from '../../tools/rules/mutants.ts';
import { answersTo, type Case } from './case.ts';
import { FirestoreRest } from './firestore-rest.ts';
import { allRounds, type Round } from './rounds.ts';
import { employ, territories } from './staff.ts';

const AT_A_TIME = 240;
const SIDE_BY_SIDE = 2;
/** Neighbours in the list of cases are alike; steps of this size meet different ones early. */
const STEP = 1009;

const host = process.env['FIRESTORE_EMULATOR_HOST'];
if (host === undefined) throw new Error('Start the emulators and set FIRESTORE_EMULATOR_HOST.');
const rules = readFileSync(path.resolve(import.meta.dirname, '../../firestore.rules'), 'utf8');
const [from = 1, to = Infinity] = (process.argv[2] ?? '').split('-').filter(Boolean).map(Number);
/** Some cases ask about the last minutes, and are right for no longer than these: then they are made anew. */
const FRESH_MS = 30_000;
let made = { at: Date.now(), rounds: allRounds() };
function freshRounds(): readonly Round[] {
  if (Date.now() - made.at > FRESH_MS) made = { at: Date.now(), rounds: allRounds() };
  return made.rounds;
}
const mutants = mutantsOf(rules).filter(({ line }) => line >= from && line <= to);

function mixed(cases: readonly Case[]): readonly Case[] {
  return cases
    .map((each, index) => [(index * STEP) % cases.length, each] as const)
    .sort(([first], [second]) => first - second)
    .map(([, each]) => each);
}

async function isNoticedIn(round: Round, firestore: FirestoreRest, { kinds }: Mutant): Promise<boolean> {
  // What all kinds share shows in any of them; a kind's own rules only there.
  const cases = mixed(round.cases.filter((each) => kinds === null || kinds.includes(each.group)));
  if (cases.length > 0) await employ(firestore, round.staff);
  for (let start = 0; start < cases.length; start += AT_A_TIME) {
    const some = cases.slice(start, start + AT_A_TIME);
    const answers = await answersTo(firestore, some, (answer, asked) => answer !== asked.expected);
    if (answers.some((answer, index) => answer !== undefined && answer !== some[index]?.expected))
      return true;
  }
  return false;
}

type Verdict = 'noticed' | 'survived' | 'no rules';

async function judge(mutant: Mutant, firestore: FirestoreRest): Promise<Verdict> {
  await firestore.clear();
  await firestore.seed(territories);
  try {
    await firestore.loadRules(mutant.rules);
  } catch {
    return 'no rules';
  }
  try {
    for (const round of freshRounds()) if (await isNoticedIn(round, firestore, mutant)) return 'noticed';
    return 'survived';
  } catch {
    // Rules that fail otherwise than by denying.
    return 'noticed';
  }
}

const verdicts: Record<Verdict, number> = { noticed: 0, survived: 0, 'no rules': 0 };
const queue = mutants.values();
const work = async (project: string): Promise<void> => {
  const firestore = new FirestoreRest(host, project);
  for (const mutant of queue) {
    const verdict = await judge(mutant, firestore);
    verdicts[verdict] += 1;
    if (verdict === 'survived') console.log(`survived: line ${mutant.line}, ${mutant.change}`);
  }
};
await Promise.all(
  Array.from({ length: SIDE_BY_SIDE }, (_, index) => work(`demo-rules-mutants-${index + 1}`)),
);
const { noticed, survived } = verdicts;
const score = noticed + survived === 0 ? 100 : (100 * noticed) / (noticed + survived);
console.log(`${noticed} of ${noticed + survived} mutants noticed: ${score.toFixed(1)} %`);
