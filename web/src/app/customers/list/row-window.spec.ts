import { drawnAround, nearest, rowAtPlace, turnsToOrder, windowAt, type RowWindow } from './row-window';

const rowsOf = (window: RowWindow): readonly number[] =>
  Array.from({ length: window.size }, (_, place) => rowAtPlace(place, window));
const sizes = { inSight: 4, beyond: 2, total: 100 };

describe('the window of rows', () => {
  test.each([
    ['at the top', 0, 100, { start: 0, size: 8 }],
    ['in the middle', 50, 100, { start: 48, size: 8 }],
    ['at the end', 96, 100, { start: 92, size: 8 }],
    ['past the end of a list that has become shorter', 96, 20, { start: 12, size: 8 }],
    ['of a short list', 0, 3, { start: 0, size: 3 }],
    ['of an empty list', 0, 0, { start: 0, size: 0 }],
  ])('%s', (_, first, total, window) => {
    expect(windowAt(first, { ...sizes, total })).toEqual(window);
  });

  test.each([0, 1, 2, 3, 7, 50, 96])('shows each of its rows once, with row %d first in sight', (first) => {
    const window = windowAt(first, sizes);
    expect(rowsOf(window).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: window.size }, (_, place) => window.start + place),
    );
  });

  test('keeps the rows that stay within it where they are', () => {
    const before = rowsOf(windowAt(50, sizes));
    const after = rowsOf(windowAt(53, sizes));
    expect(before.filter((row, place) => after[place] === row)).toHaveLength(5);
  });
});

test.each([
  ['as far as there is to go', 50, 52, 52],
  ['as many rows as are exchanged at once', 50, 56, 53],
  ['nowhere', 50, 50, 50],
  ['back', 50, 49, 49],
  ['back by as many', 50, 40, 47],
])('goes %s', (_, first, coming, next) => {
  expect(nearest(coming, first, 3)).toBe(next);
  expect(nearest(coming, first, Infinity)).toBe(coming);
});

describe('the row to draw around', () => {
  test.each([
    ['at the top', 0, 100, 0],
    ['in the middle', 50, 100, 50],
    ['where the rows drawn below are the last', 94, 100, 94],
    ['at the end', 96, 100, 94],
    ['of a list that has become shorter', 96, 20, 14],
    ['of a short list', 0, 3, 0],
  ])('%s', (_, first, total, around) => {
    expect(drawnAround(first, { ...sizes, total })).toBe(around);
  });

  test('leaves what is drawn at the end as it is when further rows come', () => {
    const around = drawnAround(96, sizes);
    expect(windowAt(around, { ...sizes, total: 150 })).toEqual(windowAt(around, sizes));
    // Around the first in sight, all that is drawn beyond would be exchanged with the coming of the rows.
    expect(windowAt(96, { ...sizes, total: 150 })).not.toEqual(windowAt(96, sizes));
  });

  test('has no row in sight missing at the end', () => {
    const { start, size } = windowAt(nearest(drawnAround(96, sizes), 96, sizes.beyond), sizes);
    expect([start <= 96, start + size >= 100]).toEqual([true, true]);
  });
});

test.each([
  ['the rows it was made for', 50, 50],
  ['rows as far on as it reaches', 52, 50],
  ['a row further on', 53, 51],
  ['rows as far back as it reaches', 48, 50],
  ['a row further back', 47, 49],
  ['rows far on', 90, 88],
  ['the first row', 0, 2],
])('a window with two rows beyond those in sight, at %s', (_, coming, first) => {
  expect(nearest(50, coming, sizes.beyond)).toBe(first);
  const { start, size } = windowAt(first, sizes);
  expect(start).toBeLessThanOrEqual(coming);
  expect(start + size).toBeGreaterThanOrEqual(coming + sizes.inSight);
});

/** What becomes of elements when so many are turned. */
const turned = (shown: readonly number[], turns: number): readonly number[] => [
  ...shown.slice(turns),
  ...shown.slice(0, turns),
];

test.each([
  [[4, 5, 6, 7], -1, 0],
  [[], -1, 0],
  [[9, 6, 7, 8], -1, 1],
  [[7, 8, 9, 6], -1, -1],
  [[9, 6, 7, 8], 0, -3],
  [[7, 8, 9, 6], 3, 3],
  [[7, 8, 9, 6], 0, -1],
])('rows shown as %j with the one at %d kept are in order after %d turns', (shown, keep, turns) => {
  expect(turnsToOrder(shown, keep)).toBe(turns);
  expect(turned(shown, turns)).toEqual(shown.toSorted((a, b) => a - b));
});
