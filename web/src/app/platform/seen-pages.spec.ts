import {
  cutPages,
  joinPages,
  lastRowBefore,
  leavePages,
  pagesInSight,
  renewPage,
  settlePage,
  type SeenPage,
} from './seen-pages';

interface Row {
  readonly id: string;
  readonly age: 'old' | 'new';
}

/** Rows named by single letters. */
const rows = (ids: string, age: Row['age'] = 'old'): readonly Row[] => Array.from(ids, (id) => ({ id, age }));
const page = (ids: string, more: Partial<SeenPage<Row>> = {}): SeenPage<Row> => ({
  rows: rows(ids),
  isFull: true,
  isLive: false,
  ...more,
});
const live = (ids: string): SeenPage<Row> => page(ids, { rows: rows(ids, 'new'), isLive: true });
const idsOf = (pages: readonly SeenPage<Row>[]): readonly string[] =>
  pages.map((each) => each.rows.map(({ id }) => id).join(''));

describe('joined pages', () => {
  test('are one list, with the place at which each page starts', () => {
    const joined = joinPages([page('ab'), page('cd'), page('e')]);
    expect(joined.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(joined.starts).toEqual([0, 2, 4]);
  });

  test.each([
    ['two old pages: the first', [page('ab'), page('bc')], 'abc', [0, 2]],
    ['an old and a later live page: the live one', [page('ab'), live('bc')], 'abc', [0, 1]],
    ['a live and a later old page: the live one', [live('ab'), page('bc')], 'abc', [0, 2]],
  ] as const)('show a row once that is in %s', (_, pages, ids, starts) => {
    const joined = joinPages(pages);
    expect([joined.rows.map(({ id }) => id).join(''), joined.starts]).toEqual([ids, starts]);
    const twice = joined.rows.find(({ id }) => id === 'b');
    expect(twice?.age).toBe(pages.some(({ isLive }) => isLive) ? 'new' : 'old');
  });
});

test.each([
  ['abcd', true, ['ab', 'cd'], [true, true]],
  ['abcd', false, ['ab', 'cd'], [true, false]],
  ['abc', false, ['ab', 'c'], [true, false]],
  ['', false, [''], [false]],
] as const)('"%s" (full: %s) is cut into pages of two', (ids, isFull, parts, full) => {
  const pages = cutPages(rows(ids), { perPage: 2, isFull });
  expect(idsOf(pages)).toEqual(parts);
  expect(pages.map((each) => each.isFull)).toEqual(full);
});

test('the last row before a page is that of the nearest page that has any', () => {
  const pages = [page('ab'), page(''), page('c')];
  expect([0, 1, 2, 3].map((index) => lastRowBefore(pages, index)?.id)).toEqual([undefined, 'b', 'b', 'c']);
});

test.each([
  ['the first rows', { first: 0, last: 1 }, '', [0]],
  ['the middle of one page', { first: 2, last: 2 }, '', [1]],
  ['the end of one and the start of the next', { first: 3, last: 4 }, '', [1, 2]],
  ['no row', { first: 0, last: -1 }, '', []],
  ['no row, with one chosen', { first: 0, last: -1 }, 'd', [1]],
  ['the first rows, with one chosen', { first: 0, last: 1 }, 'e', [0, 2]],
])('of %s these pages are in sight', (_, sight, held, pages) => {
  const joined = joinPages([page('ab'), page('cd'), page('ef')]);
  expect(pagesInSight(joined, sight, new Set(held))).toEqual(pages);
});

describe('a page its listener has spoken of', () => {
  const pages = [page('ab'), page('cd'), page('ef')];

  test('is live and as the listener says', () => {
    const after = settlePage(pages, 1, { rows: rows('cx'), isFull: true });
    expect(idsOf(after)).toEqual(['ab', 'cx', 'ef']);
    expect(after.map(({ isLive }) => isLive)).toEqual([false, true, false]);
  });

  test('is the last where it is not full', () => {
    expect(idsOf(settlePage(pages, 1, { rows: rows('c'), isFull: false }))).toEqual(['ab', 'c']);
  });

  test('is none where it has gone meanwhile', () => {
    expect(settlePage(pages, 3, { rows: rows('x'), isFull: true })).toBe(pages);
  });
});

test('what is known from the device alone renews rows and takes none away', () => {
  const after = renewPage([page('ab'), page('cd')], 1, rows('dx', 'new'));
  expect(idsOf(after)).toEqual(['ab', 'cd']);
  expect(after[1]?.rows.map(({ age }) => age)).toEqual(['old', 'new']);
});

test('pages without a listener stay as they were seen last', () => {
  const pages = [live('ab'), live('cd')];
  expect(leavePages(pages, new Set([0, 1]))).toBe(pages);
  const after = leavePages(pages, new Set([1]));
  expect(idsOf(after)).toEqual(['ab', 'cd']);
  expect(after.map(({ isLive }) => isLive)).toEqual([false, true]);
});
