import { itemAfter } from './menu-parts';

const names = ['Call', 'Cancel', 'Öffnen', 'Delete'];

describe('the keys of a menu', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['c', 3, 0],
    ['c', 0, 1],
    ['C', 1, 0],
    ['ö', 0, 2],
    ['x', 0, null],
    [' ', 0, null],
    ['Enter', 0, null],
  ])('%s from item %i goes to %p', (key, at, to) => {
    expect(itemAfter(key, at, names)).toBe(to);
  });

  it('go nowhere in an empty menu', () => {
    expect(itemAfter('ArrowDown', -1, [])).toBeNull();
  });
});
