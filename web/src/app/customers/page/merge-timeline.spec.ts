import { mergeTimeline } from './merge-timeline';

/** `'a3 b1'`: entries by their id, each at the moment of its number. */
const entries = (text: string) =>
  text
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => ({ id, timestamp: new Date(Number(id.slice(1))) }));

test.each<[string, string, boolean, string, boolean, string]>([
  ['newest first', 'a9 a5 a1', false, 'b7 b2', false, 'a9 b7 a5 b2 a1'],
  ['one is empty', '', false, 'b7 b2', false, 'b7 b2'],
  ['both are empty', '', false, '', false, ''],
  ['as far back as the shorter goes', 'a9 a5 a1', false, 'b7 b2', true, 'a9 b7 a5 b2'],
  ['as far back as both go', 'a9 a5', true, 'b7 b2', true, 'a9 b7 a5'],
  ['one may go on but has nothing yet', 'a9 a5', false, '', true, 'a9 a5'],
  ['at one moment by id, as the pages', 'a5', false, 'b5 b4', false, 'b5 a5 b4'],
  ['at the moment where one ends', 'a5 a4', true, 'b4 b3', false, 'a5 b4 a4'],
])('%s', (_, logged, moreLogged, ordered, moreOrdered, expected) => {
  const merged = mergeTimeline([
    { rows: entries(logged), hasMore: moreLogged },
    { rows: entries(ordered), hasMore: moreOrdered },
  ]);
  expect(merged.map(({ id }) => id).join(' ')).toBe(expected);
});
