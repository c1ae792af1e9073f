import fc from 'fast-check';
import { valuesAtRanks } from './select.ts';

test('the values sorting would put there', () => {
  const values = fc.array(fc.oneof(fc.nat(5), fc.double({ noNaN: true })), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(values, fc.array(fc.nat(220), { maxLength: 5 }), (list, unsorted) => {
      const ranks = unsorted.toSorted((left, right) => left - right);
      // Adding zero makes -0 of no account.
      const sorted = Float64Array.from(list, (each) => each + 0).sort();
      const found = valuesAtRanks(
        Float64Array.from(list, (each) => each + 0),
        ranks,
      );
      expect([...found]).toEqual(ranks.map((rank) => sorted[rank] ?? Infinity));
    }),
  );
});

test.each<[string, (index: number) => number]>([
  ['risen', (index) => index],
  ['fallen', (index) => -index],
  ['all alike', () => 7],
  ['like an organ pipe', (index) => Math.min(index, 20_000 - index)],
])('values that have %s are no trouble', (_, value) => {
  const list = Float64Array.from({ length: 20_000 }, (__, index) => value(index));
  const sorted = list.toSorted();
  expect([...valuesAtRanks(list, [0, 9_999, 19_999])]).toEqual(
    [0, 9_999, 19_999].map((rank) => sorted[rank]),
  );
});
