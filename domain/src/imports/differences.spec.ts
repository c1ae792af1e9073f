import { differences } from './differences.ts';

const at = new Date('2026-11-22T07:00:00Z');
const record = (facts: object, ...given: string[]) => ({
  id: 'x',
  line: 2,
  facts,
  given: given.map((path) => path.split('.')),
});

describe('differences', () => {
  it.each<[string, object, readonly string[], unknown, readonly [string, unknown][]]>([
    ['nothing twice', { a: 1, b: at, c: [1] }, ['a', 'b', 'c'], { a: 1, b: new Date(at), c: [1] }, []],
    ['only what differs', { a: 1, b: 2 }, ['a', 'b'], { a: 1, b: 3 }, [['b', 2]]],
    ['only what was given', { a: 1, b: 2 }, ['a'], { a: 1, b: 3 }, []],
    ['inside objects', { a: { x: 1, y: 2 } }, ['a.x'], { a: { x: 0, y: 9 } }, [['a.x', 1]]],
    [
      'whole objects that were missing',
      { a: { x: 1, y: 2 } },
      ['a.x', 'a.y'],
      { a: null },
      [['a', { x: 1, y: 2 }]],
    ],
    ['longer lists', { a: [1, 2] }, ['a'], { a: [1] }, [['a', [1, 2]]]],
  ])('brings %s', (_, facts, given, stored, expected) => {
    expect(
      differences(record(facts, ...given), stored).map(({ path, value }) => [path.join('.'), value]),
    ).toEqual(expected);
  });
});
