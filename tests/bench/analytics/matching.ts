import * as z from 'zod';
import {
  isMatchProblem,
  matchRecords,
  matchRules,
  type MatchRecord,
  type MatchResult,
  type MatchRules,
} from '@creamline/domain/imports';
import {
  f1,
  febrlRecord,
  learnedRules,
  rightPairs,
  threeOfSix,
  truePairs,
} from '../../../tools/references/febrl.ts';
import { askReference, havePython } from '../references/reference.ts';
import { atLeast, median, told, type Row } from '../report.ts';
import { growth, timed } from './timing.ts';

const setsSchema = z.record(z.string(), z.array(z.record(z.string(), z.string().nullable())));
const answerSchema = z.object({ pairs: z.number(), right: z.number(), seconds: z.number() });
type Answer = z.infer<typeof answerSchema>;

function matched(records: readonly MatchRecord[], rules: MatchRules): MatchResult {
  const answer = matchRecords(records, rules);
  if (isMatchProblem(answer)) throw new Error(answer.problem);
  return answer;
}

/** Ours and the reference's in turn, so that both meet the same load: F1 and the median of their times. */
async function compared(
  title: string,
  records: readonly MatchRecord[],
  rules: MatchRules,
  question: object,
  faster: number,
): Promise<readonly Row[]> {
  const { pairs } = matched(records, rules);
  const ours: number[] = [];
  const theirs: Answer[] = [];
  for (let round = 0; round < 2; round++) {
    theirs.push(answerSchema.parse(await askReference('matching', question)));
    for (let again = 0; again < 3; again++) ours.push(timed(() => matched(records, rules)));
  }
  const wanted = truePairs(records, rules.across);
  const quality = f1(pairs.length, rightPairs(pairs), wanted);
  // The same rule on values folded a little differently: a handful of pairs more or less.
  const slack = rules.weights === 'fixed' ? 0.003 : 0;
  const [reference] = theirs;
  const referenceQuality = reference === undefined ? NaN : f1(reference.pairs, reference.right, wanted);
  const [time, referenceTime] = [median(ours), median(theirs.map(({ seconds }) => seconds * 1000))];
  return [
    {
      name: `${title}: F1${slack > 0 ? ` ± ${slack}` : ''}`,
      value: quality.toFixed(4),
      budget: `≥ ${referenceQuality.toFixed(4)}`,
      ok: quality >= referenceQuality - slack,
    },
    told(`${title}: time`, time, `ms, reference ${referenceTime.toFixed(0)} ms`),
    atLeast(`${title}: reference ÷ ours`, referenceTime / time, faster),
  ];
}

/** Made-up customers, one in five entered twice, a tenth of all on one switchboard. */
function customers(count: number): readonly MatchRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const one = index % 5 === 4 ? index - 1 : index;
    return {
      id: `c${index}`,
      values: {
        name: `Hof ${(one * 7919).toString(36)} ${index === one ? 'GmbH' : ''}`,
        phone: index % 10 === 0 ? '+4934110000' : `+49341${1_000_000 + one}`,
        email: `hof${one}${index === one ? '' : '+import'}@example.com`,
        address: `Lange Straße ${one % 300}`,
        postcode: String(10_000 + (one % 900)),
      },
    };
  });
}

/** Duplicates: how the work grows, and quality and speed beside Splink and recordlinkage on Febrl 3 and 4. */
export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [
    ...growth('Customers matched by points', 1_000, (size) => {
      const records = customers(size);
      return () => matched(records, matchRules.customers);
    }),
  ];
  if (!havePython) return rows;
  const sets = setsSchema.parse(await askReference('matching', { want: 'records', sets: [3, 4] }));
  for (const set of [3, 4]) {
    const records = (sets[String(set)] ?? []).map(febrlRecord);
    const across = set === 4;
    for (const ssn of [false, true]) {
      const title = `Febrl ${set}, learned ${ssn ? 'with' : 'without'} ssn, Splink`;
      const question = { want: 'splink', set, ssn };
      rows.push(...(await compared(title, records, { ...learnedRules(ssn), across }, question, 15)));
    }
    const rule = { ...threeOfSix, across };
    rows.push(
      ...(await compared(
        `Febrl ${set}, three of six, recordlinkage`,
        records,
        rule,
        { want: 'rule', set },
        20,
      )),
    );
  }
  return rows;
}
