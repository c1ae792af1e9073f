import { addRows, joinRows, nothingSeen, placeRow, renewRow, type SeenRows } from './seen-rows';

interface Row {
  readonly id: string;
  readonly age: 'old' | 'new';
}

/** Rows named by single letters. */
const rows = (ids: string, age: Row['age'] = 'old'): readonly Row[] => Array.from(ids, (id) => ({ id, age }));
const isNew = (id: string): Row => ({ id, age: 'new' });
const seen = (ids: string): SeenRows<Row> => addRows(nothingSeen<Row>(), rows(ids), true);
const named = (all: readonly Row[]): string => all.map(({ id }) => id).join('');

test('rows read next come behind the others, and one that has moved there stays where it was', () => {
  const after = addRows(seen('abc'), rows('bde', 'new'), false);
  expect([named(after.rows), after.isFull]).toEqual(['abcde', false]);
  expect(after.rows[1]?.age).toBe('old');
  expect([...after.ids]).toEqual(['a', 'b', 'c', 'd', 'e']);
});

describe('a row that is told anew', () => {
  test('is shown as it is now, at its place', () => {
    const after = renewRow(seen('abc'), 'b', isNew('b'));
    expect([named(after.rows), after.rows.map(({ age }) => age)]).toEqual(['abc', ['old', 'new', 'old']]);
  });

  test('is taken out where it has gone, and may come back', () => {
    const after = renewRow(seen('abc'), 'b', null);
    expect(named(after.rows)).toBe('ac');
    expect(named(addRows(after, rows('b'), true).rows)).toBe('acb');
  });

  test('changes nothing where it is none of the list', () => {
    const before = seen('abc');
    expect(renewRow(before, 'x', isNew('x'))).toBe(before);
  });
});

test.each([
  ['with none twice', 'ab', 'cd', 'abcd', ['new', 'new', 'old', 'old']],
  ['with one twice: the live one', 'ab', 'cbd', 'abcd', ['new', 'new', 'old', 'old']],
  ['with no other rows', 'ab', '', 'ab', ['new', 'new']],
])('the first page and the rows after it are one list, %s', (_, first, further, ids, ages) => {
  const joined = joinRows(rows(first, 'new'), seen(further));
  expect([named(joined), joined.map(({ age }) => age)]).toEqual([ids, ages]);
});

describe('a row that moves within the order', () => {
  const before = (a: Row, b: Row): boolean => a.id < b.id;

  test('goes where it belongs', () => {
    const moved = placeRow({ ...seen('abd'), ids: new Set('abdc') }, isNew('c'), before);
    expect(named(moved.rows)).toBe('abcd');
    expect(named(placeRow(seen('acbd'), isNew('c'), before).rows)).toBe('abcd');
  });

  test('goes to the end where that was read, and else is read again further on', () => {
    const whole = addRows(nothingSeen<Row>(), rows('zab'), false);
    expect(named(placeRow(whole, isNew('z'), before).rows)).toBe('abz');
    const part = placeRow(seen('zab'), isNew('z'), before);
    expect([named(part.rows), part.ids.has('z')]).toEqual(['ab', false]);
  });
});
