import fc from 'fast-check';
import { rankInFifths } from './fifths.ts';

/** By sorting, as the definition says. */
function sorted(values: readonly number[], rows: readonly number[]): readonly number[] {
  const fifths = values.map(() => 0);
  const ranked = rows.toSorted((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
  for (const [rank, row] of ranked.entries()) {
    fifths[row] = Math.max(1, Math.ceil((5 * rank) / Math.max(1, rows.length - 1)));
  }
  return fifths;
}

function fifthsOf(values: readonly number[], rows: readonly number[]): readonly number[] {
  const fifths = new Uint8Array(values.length);
  rankInFifths(Float64Array.from(values), Uint32Array.from(rows), fifths);
  return [...fifths];
}

const wild = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });

test.each([
  ['few different ones', fc.nat(5)],
  ['spread evenly', fc.integer({ min: -1_000, max: 1_000 })],
  ['of every size', wild],
])('values %s have the fifths that sorting gives', (_, value) => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), fc.boolean(), (values, backwards) => {
      const rows = values.map((__, row) => row);
      if (backwards) rows.reverse();
      expect(fifthsOf(values, rows)).toEqual(sorted(values, rows));
    }),
  );
});

test.each<[string, (index: number) => number]>([
  ['all alike', () => 7],
  ['doubling', (index) => 2 ** (index % 1_000)],
  ['close together but for one', (index) => (index === 0 ? 1e9 : index / 1e6)],
  ['as far apart as numbers can be', (index) => ((index % 3) - 1) * Number.MAX_VALUE],
  ['the smallest there are', (index) => (index % 7) * Number.MIN_VALUE],
])('values %s are no trouble', (_, value) => {
  const values = Array.from({ length: 10_000 }, (__, index) => value(index));
  const rows = values.map((__, row) => row);
  expect(fifthsOf(values, rows)).toEqual(sorted(values, rows));
});

test('rows that are not asked for stay as they are', () => {
  expect(fifthsOf([3, 1, 2, 9], [0, 2])).toEqual([5, 0, 1, 0]);
});
