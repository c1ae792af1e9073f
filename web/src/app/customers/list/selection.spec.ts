import { moved, noSelection, toggled } from './selection';

describe('selection', () => {
  it('toggles a row and remembers where it was', () => {
    const one = toggled(noSelection, 'c1', 3);
    expect([[...one.ids], one.cursor]).toEqual([['c1'], 3]);
    expect([...toggled(one, 'c1', 3).ids]).toEqual([]);
  });

  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['PageUp', 7, 2],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['x', 5, null],
  ])('%s from row %i leads to %p', (key, cursor, to) => {
    expect(moved({ ids: new Set(), cursor }, key, 10, 5)).toBe(to);
  });

  it('has nowhere to go in an empty list', () => {
    expect(moved(noSelection, 'ArrowDown', 0, 5)).toBeNull();
  });
});
