import { sameValue } from './same-value.ts';

describe('sameValue', () => {
  it.each([
    ['numbers', 1, 1],
    ['moments of two dates', new Date(5), new Date(5)],
    ['fields in another order', { a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }],
    ['an absent field and an undefined one', { a: 1, b: undefined }, { a: 1 }],
    ['an undefined field and an absent one', { a: 1 }, { a: 1, b: undefined }],
  ])('%s are the same', (_, one, other) => {
    expect(sameValue(one, other)).toBe(true);
  });

  it.each([
    ['two moments', new Date(5), new Date(6)],
    ['a field more on the right', { a: 1 }, { a: 1, b: null }],
    ['a field more on the left', { a: 1, b: null }, { a: 1 }],
    ['a value deep down', { a: { b: [1, 2] } }, { a: { b: [1, 3] } }],
    ['a list and its map', [1], { 0: 1 }],
    ['a shorter list', [1, 2], [1]],
    ['nothing and an empty map', null, {}],
    ['an inherited name and a field', {}, { toString: Object.prototype.toString }],
  ])('%s differ', (_, one, other) => {
    expect(sameValue(one, other)).toBe(false);
  });
});
