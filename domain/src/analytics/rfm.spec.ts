import fc from 'fast-check';
import { isProblem } from './problem.ts';
import { rfm, type RfmCustomer, type RfmOptions, type RfmScore } from './rfm.ts';

function scored(customers: readonly RfmCustomer[], options?: RfmOptions): readonly RfmScore[] {
  const scores = rfm(customers, options);
  if (isProblem(scores)) throw new Error(scores.problem);
  return scores;
}

const cafe = (index: number, more: Partial<RfmCustomer> = {}): RfmCustomer => ({
  id: `c${String(index).padStart(2, '0')}`,
  type: 'cafe',
  recency: index,
  frequency: index,
  monetary: index,
  ...more,
});

const thirty = Array.from({ length: 30 }, (_, index) => cafe(index));

const many = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    type: fc.constantFrom('cafe', 'shop'),
    recency: fc.nat(9),
    frequency: fc.nat(9),
    monetary: fc.integer({ min: -5, max: 50 }),
  }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 60 },
);

test('fifths are those of pandas.qcut over ranks, with an uneven number too', () => {
  // pandas.qcut(range(1, 13), 5, labels=False) + 1, of pandas 2.3.
  const twelve = scored(thirty.slice(0, 12), { minMembers: 2 });
  expect(twelve.map(({ f }) => f)).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5]);
  expect(twelve.map(({ r }) => r)).toEqual([5, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1]);
});

test('customers are compared inside their type', () => {
  const shops = thirty.map((each, index) => ({
    ...each,
    id: `s${index}`,
    type: 'shop',
    monetary: index * 1000,
  }));
  const scores = scored([...thirty, ...shops]);
  expect(scores.slice(30).map(({ m }) => m)).toEqual(scores.slice(0, 30).map(({ m }) => m));
});

test('equal customers are ranked by id, whatever the order of the rows', () => {
  const same = thirty.map((each) => ({ ...each, frequency: 4 }));
  expect(scored(same).filter(({ f }) => f === 5)).toHaveLength(6);
  expect(scored(same)[29]?.f).toBe(5);
});

test('the order of the rows and the units change nothing', () => {
  fc.assert(
    fc.property(many, (customers) => {
      const byId = (scores: readonly RfmScore[]) => new Map(scores.map((score) => [score.id, score.cell]));
      const here = byId(scored(customers, { minMembers: 5 }));
      expect(byId(scored([...customers].reverse(), { minMembers: 5 }))).toEqual(here);
      const cents = customers.map((each) => ({
        ...each,
        monetary: each.monetary * 100,
        recency: each.recency * 7,
      }));
      expect(byId(scored(cents, { minMembers: 5 }))).toEqual(here);
    }),
  );
});

test.each([
  [{ recency: 29, frequency: 0, monetary: 0 }, '111', 'lost'],
  [{ recency: 29, frequency: 29, monetary: 29 }, '155', 'atRisk'],
  [{ recency: 0, frequency: 29, monetary: 29 }, '555', 'champion'],
  [{ recency: 0, frequency: 0, monetary: 0 }, '511', 'new'],
  [{ recency: 14.5, frequency: 29, monetary: 29 }, '355', 'loyal'],
])('%j among cafes is %s, %s', (values, cell, group) => {
  const found = scored([...thirty, cafe(99, values)]).at(-1);
  expect([found?.cell, found?.group]).toEqual([cell, group]);
});

test('a type of under 25 goes by fixed bounds, or by all customers where there are none', () => {
  const hotel = cafe(99, { type: 'hotel', recency: 2, frequency: 14, monetary: 29 });
  const bounds = { recency: [1, 2, 3, 4], frequency: [1, 2, 3, 4], monetary: [10, 20, 30, 40] } as const;
  expect(scored([...thirty, hotel], { cuts: bounds }).at(-1)?.cell).toBe('453');
  expect(scored([...thirty, hotel]).at(-1)?.cell).toBe('535');
});

test.each([
  ['a recency of no number', cafe(1, { recency: Number.NaN }), 'recency'],
  ['minus one order', cafe(1, { frequency: -1 }), 'frequency'],
  ['endless money', cafe(1, { monetary: Number.POSITIVE_INFINITY }), 'monetary'],
])('refuses %s', (_, customer, field) => {
  expect(rfm([cafe(0), customer])).toEqual({ problem: 'out-of-range', field, row: 1 });
});

test('nobody scores nothing, one customer the stated scores', () => {
  expect(rfm([])).toEqual([]);
  expect(scored([cafe(7)])[0]?.cell).toBe('111');
  const bounds = { recency: [1, 3, 2, 4], frequency: [1, 2, 3, 4], monetary: [1, 2, 3, 4] } as const;
  expect(rfm([cafe(7)], { cuts: bounds })).toEqual({ problem: 'out-of-range', field: 'cuts' });
});
