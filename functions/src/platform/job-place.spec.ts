import { nextCursor, placeOf } from './job-place.ts';

const kinds = ['customer', 'task'] as const;

test.each([
  [null, { kind: 'customer', afterId: null }],
  ['customer:c1', { kind: 'customer', afterId: 'c1' }],
  ['task:', { kind: 'task', afterId: null }],
  ['task:a:b', { kind: 'task', afterId: 'a:b' }],
  ['nonsense', { kind: 'customer', afterId: null }],
])('the cursor %j is at %j', (cursor, place) => expect(placeOf(kinds, cursor)).toEqual(place));

test.each([
  ['customer', 2, 'customer:c2'],
  ['customer', 1, 'task:'],
  ['customer', 0, 'task:'],
  ['task', 2, 'task:c2'],
  ['task', 1, null],
] as const)('after %s with a page of %i comes %j', (kind, count, next) => {
  const page = Array.from({ length: count }, (_, index) => ({ id: `c${index + 1}` }));
  expect(nextCursor(kinds, { kind, afterId: null }, page, 2)).toBe(next);
});
