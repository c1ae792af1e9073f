import fc from 'fast-check';
import { matchRecords } from './match-records.ts';
import { matchRules } from './match-rules.ts';
import { isMatchProblem, type MatchRecord, type MatchResult, type MatchRules } from './record.ts';
import { customer } from './sample-records.ts';

const rules: MatchRules = { ...matchRules.customers, country: 'DE' };

function matched(records: readonly MatchRecord[], by: MatchRules = rules): MatchResult {
  const answer = matchRecords(records, by);
  if (isMatchProblem(answer)) throw new Error(answer.problem);
  return answer;
}
const scores = (result: MatchResult) =>
  result.pairs.map(({ left, right, score }) => `${left} ${right} ${score}`).sort();

type Values = MatchRecord['values'];
test.each<[what: string, kind: keyof typeof matchRules, one: Values, other: Values, score: number | null]>([
  [
    'same VAT number and name',
    'customers',
    { vat: 'DE 1234', name: 'Hof Müller' },
    { vat: 'de1234', name: 'Hof Mueller GmbH' },
    85,
  ],
  [
    'same telephone, mail and name',
    'customers',
    { phone: '0341 12345', email: 'A+1@b.de', name: 'Kern' },
    { phone: '+4934112345', email: 'a@b.de', name: 'Kern OHG' },
    95,
  ],
  [
    'the same, but for VAT numbers',
    'customers',
    { vat: 'DE1234', phone: '0341 12345', email: 'a@b.de', name: 'Kern' },
    { vat: 'DE1235', phone: '0341 12345', email: 'a@b.de', name: 'Kern' },
    null,
  ],
  [
    'a VAT number without its country',
    'customers',
    { vat: '123456789', name: 'Kern' },
    { vat: 'DE123456789', name: 'Kern' },
    85,
  ],
  [
    'all but the name: the gate',
    'customers',
    { vat: 'DE1234', phone: '0341 12345', email: 'a@b.de', name: 'Hof Müller' },
    { vat: 'DE1234', phone: '0341 12345', email: 'a@b.de', name: 'Bäckerei Kern' },
    null,
  ],
  [
    'no name at all: the gate',
    'customers',
    { phone: '0341 12345', email: 'a@b.de' },
    { phone: '0341 12345', email: 'a@b.de' },
    null,
  ],
  [
    'names that sound alike give half',
    'customers',
    { vat: 'DE1234', name: 'Maier', postcode: '04109' },
    { vat: 'DE1234', name: 'Meyr', postcode: '04109' },
    87.5,
  ],
  [
    'name, address and postcode are too little',
    'customers',
    { name: 'Kern', address: 'Markt 1', postcode: '04109' },
    { name: 'Kern', address: 'Markt 1', postcode: '04109' },
    null,
  ],
  [
    'another house in the street',
    'customers',
    { phone: '0341 12345', name: 'Kern', address: 'Lange Straße 11', postcode: '04109' },
    { phone: '0341 12345', name: 'Kern', address: 'Lange Str. 12', postcode: '04109' },
    null,
  ],
  [
    'the same house',
    'customers',
    { phone: '0341 12345', name: 'Kern', address: 'Lange Straße 11', postcode: '04109' },
    { phone: '0341 12345', name: 'Kern', address: 'Lange Str. 11', postcode: 'D-04109' },
    95,
  ],
  [
    'a person’s own mail and name',
    'contacts',
    { email: 'a.kern@b.de', name: 'Kern, Anna' },
    { email: 'A.Kern@b.de', name: 'Dr. Anna Kern' },
    80,
  ],
  [
    'given name and surname swapped',
    'contacts',
    { email: 'a.kern@b.de', name: 'Kern Anna' },
    { email: 'a.kern@b.de', name: 'Anna Kern' },
    80,
  ],
  [
    'a box of the house is no person',
    'contacts',
    { email: 'info@b.de', name: 'Anna Kern' },
    { email: 'info@b.de', name: 'Anna Kern' },
    null,
  ],
  [
    'two people on one telephone',
    'contacts',
    { phone: '0341 12345', name: 'Anna Kern', customer: 'c1' },
    { phone: '0341 12345', name: 'Bernd Kern', customer: 'c1' },
    null,
  ],
  [
    'one person at one customer',
    'contacts',
    { phone: '0341 12345', name: 'Anna Kern', customer: 'c1' },
    { phone: '0341 12345', name: 'Anna Kern', customer: 'c1' },
    85,
  ],
  [
    'a birthday without its year',
    'contacts',
    { name: 'Anna Kern', customer: 'c1', birthday: '05-01' },
    { name: 'Anna Kerm', customer: 'c1', birthday: '1980-05-01' },
    80,
  ],
  [
    'a lead by company and mail',
    'leads',
    { company: 'Hof Kern eG', name: 'Anna Kern', email: 'a@hof.de' },
    { company: 'Hof Kern', name: 'A. Kern', email: 'a@hof.de' },
    null,
  ],
  [
    'a lead by company, mail and name',
    'leads',
    { company: 'Hof Kern eG', name: 'Anna Kern', email: 'a@hof.de' },
    { company: 'Hof Kern', name: 'Anna Kern', email: 'a@hof.de' },
    95,
  ],
])('%s (%s)', (_, kind, one, other, score) => {
  const result = matched([customer('a', one), customer('b', other)], { ...matchRules[kind], country: 'DE' });
  expect(result.pairs.map((pair) => pair.score)).toEqual(score === null ? [] : [score]);
});

test('each pair tells its reasons, field by field', () => {
  const one = { vat: 'DE1234', name: 'Maier', phone: '0341 12345', address: 'Markt 1', postcode: '04109' };
  const other = { vat: 'DE1234', name: 'Meyr', phone: '0341 12346', address: 'Markt 2', postcode: '04109' };
  expect(matched([customer('b', one), customer('a', other)]).pairs).toEqual([
    {
      left: 'a',
      right: 'b',
      score: 87.5,
      reasons: [
        { field: 'vat', agreement: 'same', points: 60 },
        { field: 'phone', agreement: 'close', points: 0 },
        { field: 'name', agreement: 'sounds', points: 12.5 },
        { field: 'address', agreement: 'close', points: 0 },
        { field: 'postcode', agreement: 'same', points: 15 },
      ],
    },
  ]);
});

/** Customers made of few values, so that they often share some. */
const customers: fc.Arbitrary<MatchRecord[]> = fc
  .array(
    fc.record(
      {
        vat: fc.constantFrom('DE111111111', 'DE222222222', '111111111', ''),
        phone: fc.constantFrom('+4934112345', '0341 12345', '+4934199999', 'none'),
        email: fc.constantFrom('info@hof.example', 'Anna@gmial.com', 'anna@gmail.com', 'b@c.example'),
        name: fc.constantFrom(
          'Hof Müller GmbH',
          'Hof Mueller',
          'Hof Möller',
          'Müller Hof',
          'Bäckerei Kern',
          '',
        ),
        address: fc.constantFrom('Hauptstr. 5', 'Hauptstraße 5', 'Hauptstr. 6', 'Am Markt 1'),
        postcode: fc.constantFrom('04109', 'D-04109', '04107'),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 14 },
  )
  .map((all) => all.map((values, index) => ({ id: `c${index}`, values })));

/** Everything compared with everything: one more field that all share. */
const everything = (by: MatchRules): MatchRules => ({
  ...by,
  fields: [...by.fields, { field: 'all', kind: 'code', points: 0 }],
  blocks: [['all']],
  threshold: Number.MIN_VALUE,
});

test('blocks and early ends lose no pair: the same as all pairs added up by hand', () => {
  fc.assert(
    fc.property(customers, fc.integer({ min: 80, max: 150 }), (records, threshold) => {
      const all = matched(
        records.map(({ id, values }) => ({ id, values: { ...values, all: 'x' } })),
        everything(rules),
      );
      expect(all.compared).toBe((records.length * Math.max(0, records.length - 1)) / 2);
      for (const { score, reasons } of all.pairs)
        expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
      const reached = all.pairs.filter(({ score }) => score >= threshold);
      expect(scores(matched(records, { ...rules, threshold }))).toEqual(scores({ ...all, pairs: reached }));
    }),
    { numRuns: 300 },
  );
});

test('neither the order of the rows nor what they are called changes the pairs', () => {
  fc.assert(
    fc.property(customers, fc.func(fc.nat()), (records, chance) => {
      const pairs = scores(matched(records));
      const shuffled = records.toSorted((a, b) => chance(a.id) - chance(b.id));
      expect(scores(matched(shuffled))).toEqual(pairs);
      const renamed = new Map(records.map(({ id }, index) => [id, `${chance(id)}-${index}`]));
      const back = new Map([...renamed].map(([id, name]) => [name, id]));
      const again = matched(records.map((record) => ({ ...record, id: renamed.get(record.id) ?? '' })));
      expect(
        again.pairs
          .map(({ left, right, score }) => `${[back.get(left), back.get(right)].sort().join(' ')} ${score}`)
          .sort(),
      ).toEqual(
        pairs
          .map((pair) => {
            const [left = '', right = '', score = ''] = pair.split(' ');
            return `${[left, right].sort().join(' ')} ${score}`;
          })
          .sort(),
      );
    }),
    { numRuns: 200 },
  );
});

test('only records of different sets are paired where that is asked for', () => {
  const values = { vat: 'DE1234', name: 'Kern' };
  const records = ['a', 'a', 'b'].map((set, index) => ({ id: `r${index}`, set, values }));
  expect(scores(matched(records))).toEqual(['r0 r1 85', 'r0 r2 85', 'r1 r2 85']);
  expect(scores(matched(records, { ...rules, across: true }))).toEqual(['r0 r2 85', 'r1 r2 85']);
});

test('blocks whose pairs cannot reach the threshold are not looked at, and are once it is lower', () => {
  const values = { name: 'Kern', address: 'Markt 1', postcode: '04109' };
  const records = ['a', 'b'].map((id) => customer(id, values));
  expect(matched(records)).toMatchObject({ pairs: [], compared: 0 });
  expect(matched(records, { ...rules, threshold: 60 })).toMatchObject({
    pairs: [{ score: 60 }],
    compared: 1,
  });
});
