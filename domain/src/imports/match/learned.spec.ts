import { estimateWeights, matchRecords } from './match-records.ts';
import { isMatchProblem, type MatchRecord, type MatchResult, type MatchRules } from './record.ts';
import { samplePeople } from './sample-records.ts';

const rules: MatchRules = {
  fields: [
    { field: 'given', kind: 'person', points: 1, crosses: 'surname' },
    { field: 'surname', kind: 'person', points: 1, crosses: 'given' },
    { field: 'birthday', kind: 'date', points: 1 },
    { field: 'postcode', kind: 'postcode', points: 1 },
  ],
  blocks: [['birthday'], ['given', 'surname'], ['surname', 'postcode'], ['given', 'postcode']],
  gate: [],
  weights: 'learned',
  threshold: 0.5,
  blockLimit: 100,
  sharedNames: 8,
  across: false,
  country: null,
};

function matched(records: readonly MatchRecord[], by: MatchRules = rules): MatchResult {
  const answer = matchRecords(records, by);
  if (isMatchProblem(answer)) throw new Error(answer.problem);
  return answer;
}
const ids = ({ pairs }: MatchResult) => pairs.map(({ left, right }) => `${left} ${right}`);
const people = samplePeople(1200);

test('pairs are found without anybody having judged one', () => {
  const found = ids(matched(people));
  const right = found.filter((pair) => /^(p\d+) \1x$/.test(pair));
  expect(right.length / found.length).toBeGreaterThan(0.98);
  expect(right.length / 800).toBeGreaterThan(0.95);
});

test('the weights learned add up, and agreement is worth more than likeness, likeness more than difference', () => {
  const learned = estimateWeights(people, rules);
  if (isMatchProblem(learned)) throw new Error(learned.problem);
  for (const { matching, others } of learned.fields)
    for (const shares of [matching, others])
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  for (const { matching, others } of learned.fields.slice(0, 2)) {
    const worth = [1, 5, 6].map((level) => (matching[level] ?? 0) / (others[level] ?? 1));
    expect(worth).toEqual(worth.toSorted((a, b) => a - b));
  }
});

test('weights learned before score as they did when they were learned', () => {
  const first = matched(people);
  if (first.learned === null) throw new Error('nothing learned');
  expect(matched(people, { ...rules, weights: first.learned })).toEqual(first);
});

test('reasons add up to the score, in bits', () => {
  const { pairs, learned } = matched(people);
  const prior = Math.log2((learned?.share ?? 0) / (1 - (learned?.share ?? 0)));
  for (const { score, reasons } of pairs.slice(0, 50)) {
    const bits = reasons.reduce((sum, { points }) => sum + points, prior);
    expect(1 / (1 + 2 ** -bits)).toBeCloseTo(score, 9);
  }
});

test('an equal name says less the more people have it', () => {
  const common = people.map((person, index) =>
    index % 4 === 0 ? { ...person, values: { ...person.values, surname: 'Mueller' } } : person,
  );
  const twins = ['t1', 't2'].flatMap((id) => [
    {
      id: `${id}a`,
      values: { given: 'Xaver', surname: id === 't1' ? 'Mueller' : 'Sondergeld', postcode: '01111' },
    },
    {
      id: `${id}b`,
      values: { given: 'Xaver', surname: id === 't1' ? 'Mueller' : 'Sondergeld', postcode: '01111' },
    },
  ]);
  const { pairs } = matched([...common, ...twins], { ...rules, threshold: 1e-9 });
  const surname = (left: string) =>
    pairs.find((pair) => pair.left === left && pair.right === left.replace('a', 'b'))?.reasons[1]?.points ??
    NaN;
  expect(surname('t2a') - surname('t1a')).toBeGreaterThan(4);
});

test('the order of the rows does not change a score', () => {
  expect(matched(people.toReversed())).toEqual(matched(people));
});

test('the name gate and different VAT numbers hold whatever was learned', () => {
  const all = matched(people);
  const gated = matched(people, { ...rules, gate: ['surname'] });
  expect(gated.pairs.length).toBeLessThan(all.pairs.length);
  const passes = (pair: MatchResult['pairs'][number]) =>
    pair.reasons.some(
      ({ field, agreement }) =>
        field === 'surname' && ['same', 'similar', 'sounds', 'crossed'].includes(agreement),
    );
  expect(ids(gated)).toEqual(ids({ ...all, pairs: all.pairs.filter(passes) }));
  const never = rules.fields.map((field) => (field.field === 'postcode' ? { ...field, never: true } : field));
  const kept = matched(people, { ...rules, fields: never });
  expect(kept.pairs.length).toBeLessThan(all.pairs.length);
  expect(
    kept.pairs.every(({ reasons }) =>
      reasons.every(({ field, agreement }) => field !== 'postcode' || agreement === 'same'),
    ),
  ).toBe(true);
});
