import { isMatchProblem, matchRecords, type MatchRules } from '@creamline/domain/imports';
import { f1, febrlRecords, haveFebrl, learnedRules, rightPairs, threeOfSix, truePairs } from './febrl.ts';

const records = haveFebrl ? febrlRecords() : [];
if (!haveFebrl) console.warn('Skipped: the first Febrl set (../shared/data) is not on this machine.');

/** F1 of the pairs found, and how many pairs were compared. */
function judged(rules: MatchRules): { readonly f1: number; readonly compared: number } {
  const answer = matchRecords(records, rules);
  if (isMatchProblem(answer)) throw new Error(answer.problem);
  const wanted = truePairs(records, false);
  return { f1: f1(answer.pairs.length, rightPairs(answer.pairs), wanted), compared: answer.compared };
}

const checks: Readonly<Record<string, () => void>> = {
  'all records are there': () => {
    expect(records).toHaveLength(1000);
    expect(truePairs(records, false)).toBe(500);
  },
  'doubles are found without the social security number': () =>
    expect(judged(learnedRules(false)).f1).toBeGreaterThan(0.99),
  'doubles are found with it': () => expect(judged(learnedRules(true)).f1).toBe(1),
  'three of six fields: the pairs and the quality recordlinkage has': () => {
    const { f1: quality, compared } = judged(threeOfSix);
    expect(compared).toBe(4162);
    // recordlinkage has 0.9950; two pairs differ, as names are folded here.
    expect(Math.abs(quality - 0.995)).toBeLessThan(0.002);
  },
};

test('quality is judged by pairs found, right and wanted', () => {
  expect(f1(4, 3, 6)).toBeCloseTo(0.6, 12);
  expect(rightPairs([{ left: 'rec-7-dup-0', right: 'rec-7-org', score: 1, reasons: [] }])).toBe(1);
  expect(rightPairs([{ left: 'rec-7-org', right: 'rec-70-org', score: 1, reasons: [] }])).toBe(0);
});

for (const [name, check] of Object.entries(haveFebrl ? checks : {})) test(name, check);
