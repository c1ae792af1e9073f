import { Increment, Remove, type Write } from '@creamline/domain/paths';
import { interaction } from '../../testing/index.ts';
import { MemoryDatabase } from './memory-database.ts';
import { MemoryStore } from './memory-store.ts';

const rollup = {
  scope: 'all',
  month: '2026-11',
  days: {},
  orders: 1,
  revenueMinor: 2,
  updatedAt: new Date(0),
};

function dataAfter(...writes: Write[]): unknown {
  const store = new MemoryStore();
  store.commit([{ kind: 'set', path: 'x/a', data: { count: 1, map: { a: 1, b: 2 } } }]);
  store.commit(writes);
  return store.documents.get('x/a')?.data;
}

describe('writes', () => {
  it.each<[string, Write, unknown]>([
    ['set replaces', { kind: 'set', path: 'x/a', data: { count: 2 } }, { count: 2 }],
    [
      'merge goes into maps',
      { kind: 'merge', path: 'x/a', data: { count: new Increment(2), map: { b: new Increment(1), c: 3 } } },
      { count: 3, map: { a: 1, b: 3, c: 3 } },
    ],
    [
      'merge with an empty map wipes it',
      { kind: 'merge', path: 'x/a', data: { map: {} } },
      { count: 1, map: {} },
    ],
    [
      'update takes dotted paths',
      { kind: 'update', path: 'x/a', data: { 'map.a': new Remove(), 'map.d.e': 5 } },
      { count: 1, map: { b: 2, d: { e: 5 } } },
    ],
    [
      'update replaces a map',
      { kind: 'update', path: 'x/a', data: { map: { z: 1 } } },
      { count: 1, map: { z: 1 } },
    ],
    ['delete removes', { kind: 'delete', path: 'x/a' }, undefined],
  ])('%s', (_name, each, expected) => {
    expect(dataAfter(each)).toEqual(expected);
  });

  it.each<[string, Write]>([
    ['create of what exists', { kind: 'create', path: 'x/a', data: {} }],
    ['update of what does not', { kind: 'update', path: 'x/none', data: {} }],
  ])('are all refused with a %s', (_name, refused) => {
    const store = new MemoryStore();
    store.commit([{ kind: 'set', path: 'x/a', data: { count: 1 } }]);
    expect(() => store.commit([{ kind: 'set', path: 'x/b', data: {} }, refused])).toThrow();
    expect([...store.documents.keys()]).toEqual(['x/a']);
  });
});

describe('transactions', () => {
  it('run again when what they read has changed, also what a query did not yet find', async () => {
    const db = new MemoryDatabase();
    let runs = 0;
    const seen = await db.transaction(async (transaction) => {
      runs += 1;
      const found = await transaction.list({ from: ['rollup'], limit: 10 });
      if (runs === 1) await db.commit([{ kind: 'set', path: 'rollups/r', data: rollup }]);
      transaction.write([{ kind: 'set', path: 'x/done', data: {} }]);
      return found.length;
    });
    expect({ seen, runs }).toEqual({ seen: 1, runs: 2 });
  });

  it('name the document and field that do not fit', async () => {
    const db = new MemoryDatabase();
    await db.commit([{ kind: 'set', path: 'rollups/r', data: { ...rollup, orders: 'many' } }]);
    await expect(db.get(['rollup', 'r'])).rejects.toThrow(/^rollups\/r: orders: /);
  });
});

describe('queries', () => {
  it('compare, order and page as Firestore does', async () => {
    const db = new MemoryDatabase();
    const row = (id: string, orders: number): Write => ({
      kind: 'set',
      path: `rollups/${id}`,
      data: { ...rollup, orders },
    });
    await db.commit([row('c', 3), row('a', 1), row('b', 3), row('d', 4)]);
    const ids = async (query: object) =>
      (await db.list({ from: ['rollup'], limit: 10, ...query })).map(({ id }) => id);
    expect(await ids({})).toEqual(['a', 'b', 'c', 'd']);
    expect(await ids({ where: [['orders', '>=', 3]], orderBy: [['orders', 'desc']] })).toEqual([
      'd',
      'c',
      'b',
    ]);
    expect(await ids({ where: [['orders', 'in', [1, 4]]] })).toEqual(['a', 'd']);
    expect(await ids({ afterId: 'b', limit: 1 })).toEqual(['c']);
    expect(await ids({ where: [['none', '!=', 1]] })).toEqual([]);
  });

  it('find every collection of a name where they ask for the group, ties in the order of paths', async () => {
    const db = new MemoryDatabase();
    const entry = (path: string, day: number): Write => ({
      kind: 'set',
      path,
      data: interaction({ auto: true, timestamp: new Date(Date.UTC(2026, 4, day)) }),
    });
    await db.commit([
      entry('interactions/a', 2),
      entry('orders/b/interactions/order_b', 2),
      entry('interactions/c', 3),
      entry('orders/d/notes/e', 4),
    ]);
    const paths = async (group: object) =>
      (
        await db.list({
          from: ['interaction'],
          where: [['auto', '==', true]],
          orderBy: [['timestamp', 'desc']],
          limit: 10,
          ...group,
        })
      ).map(({ id, path }) => [id, path]);
    expect(await paths({ group: true })).toEqual([
      ['c', 'interactions/c'],
      ['order_b', 'orders/b/interactions/order_b'],
      ['a', 'interactions/a'],
    ]);
    await expect(paths({})).rejects.toThrow('interactions: no index');
  });
});
