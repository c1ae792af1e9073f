import fc from 'fast-check';
import { estimateWeights, matchRecords } from './match-records.ts';
import { matchRules } from './match-rules.ts';
import { isMatchProblem, type MatchRecord, type MatchRules } from './record.ts';

const { customers, contacts } = matchRules;

test.each<[string, MatchRecord[]]>([
  ['no records', []],
  ['one record', [{ id: 'a', values: { name: 'Kern' } }]],
  ['no values', ['a', 'b'].map((id) => ({ id, values: {} }))],
  ['empty values', ['a', 'b'].map((id) => ({ id, values: { name: '', phone: null, vat: undefined } }))],
])('%s: no pairs, and too few to learn from', (_, records) => {
  expect(matchRecords(records, customers)).toEqual({ pairs: [], compared: 0, oversized: [], learned: null });
  expect(estimateWeights(records, customers)).toEqual({ problem: 'too-few' });
});

const [vat, phone] = customers.fields;
const pair = ['a', 'b'].map((id) => ({ id, values: { vat: 'DE1234', name: 'Kern' } }));
const flat = [0, ...Array<number>(7).fill(1 / 7)];
test.each<[string, Partial<MatchRules>, object]>([
  ['no fields', { fields: [] }, { problem: 'no-fields' }],
  ['no blocks', { blocks: [] }, { problem: 'no-fields' }],
  ['an empty block', { blocks: [[]] }, { problem: 'no-fields' }],
  ['a block of a field that is not there', { blocks: [['~tail']] }, { problem: 'unknown-field', at: 'tail' }],
  ['a gate of a field that is not there', { gate: ['tail'] }, { problem: 'unknown-field', at: 'tail' }],
  [
    'points that are no number',
    { fields: customers.fields.map((field) => ({ ...field, points: NaN })) },
    { problem: 'out-of-range', at: 'vat' },
  ],
  [
    'a field twice',
    { fields: [...customers.fields, ...customers.fields] },
    { problem: 'out-of-range', at: 'fields' },
  ],
  ['no threshold', { threshold: 0 }, { problem: 'out-of-range', at: 'threshold' }],
  ['points as a probability', { weights: 'learned' }, { problem: 'out-of-range', at: 'threshold' }],
  ['a limit of blocks that is none', { blockLimit: Infinity }, { problem: 'out-of-range', at: 'blockLimit' }],
  ['no shared names', { sharedNames: NaN }, { problem: 'out-of-range', at: 'sharedNames' }],
  [
    'weights without the fields',
    { threshold: 0.5, weights: { share: 0.5, fields: [] } },
    { problem: 'unknown-field', at: 'vat' },
  ],
  [
    'a share of nothing',
    { threshold: 0.5, weights: { share: 0, fields: [] } },
    { problem: 'out-of-range', at: 'share' },
  ],
  [
    'weights that are no shares',
    {
      threshold: 0.5,
      weights: {
        share: 0.5,
        fields: customers.fields.map(({ field }) => ({
          field,
          matching: flat,
          others: field === 'phone' ? [1] : flat,
        })),
      },
    },
    { problem: 'out-of-range', at: 'phone' },
  ],
])('%s is a problem with its place', (_, wrong, problem) => {
  expect([vat?.field, phone?.field]).toEqual(['vat', 'phone']);
  expect(matchRecords(pair, { ...customers, ...wrong })).toEqual(problem);
});

test('two records of one id are a problem, not a pair', () => {
  expect(matchRecords([...pair, ...pair], customers)).toEqual({ problem: 'duplicate-id', at: 'a' });
});

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\ud800',
    '\u202emüller',
    'a\u0000b',
    '​',
    '👨‍👩‍👧 Hof',
    '__proto__',
    'ﷺ'.repeat(500),
    '+',
    '@',
    '٠٣٤١',
  ),
);
test('whatever was typed, every score and every reason is a number', () => {
  const records = fc
    .array(fc.dictionary(fc.constantFrom('name', 'email', 'phone', 'birthday', 'customer'), wild), {
      maxLength: 12,
    })
    .map((all) => all.map((values, index) => ({ id: `${index}`, values: { customer: 'c', ...values } })));
  fc.assert(
    fc.property(records, (rows) => {
      for (const weights of ['fixed', 'learned'] as const) {
        const threshold = weights === 'fixed' ? 20 : 1e-9;
        const answer = matchRecords(rows, {
          ...contacts,
          blocks: [['customer'], ['name']],
          weights,
          threshold,
        });
        if (isMatchProblem(answer)) expect(answer).toEqual({ problem: 'too-few' });
        else
          for (const { score, reasons } of answer.pairs)
            expect([score, ...reasons.map(({ points }) => points)].every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('names of a megabyte are compared by their beginning', () => {
  const rows = ['a', 'b'].map((id) => ({
    id,
    values: { vat: 'DE1234', name: `Hof ${'ä'.repeat(1_000_000)}${id}` },
  }));
  expect(matchRecords(rows, customers)).toMatchObject({ pairs: [{ score: 85 }] });
});

const many = (values: (index: number) => MatchRecord['values']): MatchRecord[] =>
  Array.from({ length: 5_000 }, (_, index) => ({ id: `r${index}`, values: values(index) }));

test('a telephone of 5,000 different names is nobody’s: it makes no pair and costs none', () => {
  const records = many((index) => ({
    phone: '+4934112345',
    vat: index < 2 ? 'DE1234' : null,
    name: `Hof ${index}x${index * 7}`,
  }));
  const answer = matchRecords(records, { ...customers, gate: ['name'] });
  expect(answer).toMatchObject({ compared: 1, oversized: [] });
});

test('one customer entered 5,000 times is chained together by neighbours, not by all pairs', () => {
  const answer = matchRecords(
    many(() => ({ phone: '+4934112345', email: 'a@hof.example', name: 'Hof Kern' })),
    customers,
  );
  if (isMatchProblem(answer)) throw new Error(answer.problem);
  expect(answer.oversized).toContainEqual({ block: ['phone'], records: 5_000 });
  expect(answer.compared).toBe(20 * 5_000 - (20 * 21) / 2);
  const chained = new Set(answer.pairs.map(({ right }) => right));
  expect(chained.size).toBe(4_999);
});
