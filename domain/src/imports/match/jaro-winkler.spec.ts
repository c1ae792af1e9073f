import fc from 'fast-check';
import { editsLeave, oneEditApart } from './edits.ts';
import { jaroWinkler, pooledJaroWinkler } from './jaro-winkler.ts';
import { ValuePool } from './value-pool.ts';

/** Winkler's own examples (1990, 1994), to the digits he gives. */
test.each([
  ['MARTHA', 'MARHTA', 0.9611],
  ['DIXON', 'DICKSONX', 0.8133],
  ['DWAYNE', 'DUANE', 0.84],
  ['SHACKLEFORD', 'SHACKELFORD', 0.9818],
  ['DUNNINGHAM', 'CUNNIGHAM', 0.8963],
  ['NICHLESON', 'NICHULSON', 0.9556],
  ['JONES', 'JOHNSON', 0.8324],
  ['MASSEY', 'MASSIE', 0.9333],
  ['ABROMS', 'ABRAMS', 0.9222],
  ['same', 'same', 1],
  ['abc', 'xyz', 0],
  ['', '', 0],
  ['', 'abc', 0],
])('%s and %s are alike by %d', (one, other, likeness) => {
  expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 4);
  expect(jaroWinkler(other, one)).toBe(jaroWinkler(one, other));
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'ä', 'é', ' '), maxLength: 12 });

test('likeness is the same both ways round, from 0 to 1, and 1 for equal texts alone', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const likeness = jaroWinkler(one, other);
      expect(likeness).toBe(jaroWinkler(other, one));
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(likeness === 1).toBe(one === other && one !== '');
    }),
    { numRuns: 2000 },
  );
});

test('leaving off early never loses a likeness that is reached', () => {
  fc.assert(
    fc.property(word, word, fc.double({ min: 0.5, max: 1, noNaN: true }), (one, other, least) => {
      const pool = new ValuePool();
      const [left, right] = [pool.number(`x${one}`), pool.number(`x${other}`)];
      fc.pre(left !== right);
      const whole = pooledJaroWinkler(pool, left, right, 0);
      const early = pooledJaroWinkler(pool, left, right, least);
      expect(early).toBe(whole >= least || early > 0 ? whole : 0);
    }),
    { numRuns: 2000 },
  );
});

test('texts of any length are compared by their beginning', () => {
  const million = 'a'.repeat(1_000_000);
  expect(jaroWinkler(million, `${million}b`)).toBe(1);
  expect(jaroWinkler(million, 'b')).toBe(0);
});

/** The textbook's whole table; `swaps` lets two neighbours change places at the price of one. */
function distance(one: string, other: string, swaps: boolean): number {
  const table = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const cell = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++) {
    table[row] = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = swaps && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      table[row]?.push(
        Math.min(
          cell(row - 1, column) + 1,
          cell(row, column - 1) + 1,
          cell(row - 1, column - 1) + (same ? 0 : 1),
          swapped ? cell(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return cell(one.length, other.length);
}

const letters = fc.string({ unit: fc.constantFrom('1', '2', '3'), minLength: 1, maxLength: 9 });

test('edits are counted as the whole table counts them', () => {
  fc.assert(
    fc.property(letters, letters, fc.integer({ min: 10, max: 20 }), (one, other, twentieths) => {
      const pool = new ValuePool();
      const [left, right] = [pool.number(one), pool.number(other)];
      const longer = Math.max(one.length, other.length);
      const left20 = 20 * (longer - distance(one, other, false));
      expect(editsLeave(pool, left, right, twentieths / 20)).toBe(left20 >= twentieths * longer);
      expect(oneEditApart(pool, left, right)).toBe(distance(one, other, true) <= 1);
    }),
    { numRuns: 3000 },
  );
});
