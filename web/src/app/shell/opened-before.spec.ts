import { openedBefore, withOpened } from './opened-before';

test.each([
  ['the first', [], 'a', ['a']],
  ['another', ['a'], 'b', ['b', 'a']],
  ['one of them again', ['c', 'b', 'a'], 'a', ['a', 'c', 'b']],
  ['one too many', ['f', 'e', 'd', 'c', 'b', 'a'], 'g', ['g', 'f', 'e', 'd', 'c', 'b']],
])('%s is opened', (_, before, id, after) => {
  expect(withOpened(before, id)).toEqual(after);
});

test.each([
  ['who opened them', { uid: 'anna', ids: ['a', 'b'] }, ['a', 'b']],
  ['somebody else', { uid: 'ben', ids: ['a', 'b'] }, []],
  ['nobody yet', null, []],
  ['a device that kept something else', { uid: 'anna', ids: 'a' }, []],
  [
    'a device that kept more',
    { uid: 'anna', ids: ['a', 2, 'c', 'd', 'e', 'f', 'g', 'h'] },
    ['a', 'c', 'd', 'e', 'f', 'g'],
  ],
])('for %s', (_, kept, ids) => {
  expect(openedBefore(kept, 'anna')).toEqual(ids);
});
