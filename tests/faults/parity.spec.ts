import { Increment, Remove, type Write } from '@creamline/domain/paths';
import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import type { Database } from '../../functions/src/platform/index.ts';
import { FirestoreDatabase } from '../../functions/src/platform/firestore-database.ts';
import { MemoryDatabase } from '../../functions/src/platform/testing/memory-database.ts';

/*
 * The schedules are worth as much as the test store is like Firestore: the same steps on both must tell the same.
 */

let app: App;

beforeAll(() => {
  if (process.env['FIRESTORE_EMULATOR_HOST'] === undefined)
    throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with `npm test`.');
  app = initializeApp({ projectId: `demo-parity-${process.pid}` }, 'parity');
});

afterAll(() => deleteApp(app));

const at = new Date('2026-11-22T09:00:00Z');
const rollup = {
  scope: 'all',
  month: '2026-11',
  days: { '2026-11-02': { orders: 1, revenueMinor: 100 } },
  orders: 1,
  revenueMinor: 100,
  updatedAt: at,
};
const path = 'rollups/r1';

async function outcome(db: Database, writes: readonly Write[]): Promise<unknown> {
  await db.commit([{ kind: 'set', path, data: rollup }]);
  try {
    await db.commit(writes);
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : 'failed';
  }
  return (await db.get(['rollup', 'r1']))?.data ?? null;
}

const both = (): Database[] => [new MemoryDatabase(), new FirestoreDatabase(getFirestore(app))];

describe('the test store and Firestore agree on', () => {
  it.each<[string, Write[]]>([
    ['create of what exists', [{ kind: 'create', path, data: rollup }]],
    ['update of what does not', [{ kind: 'update', path: 'rollups/none', data: { orders: 2 } }]],
    ['set', [{ kind: 'set', path, data: { ...rollup, orders: 9 } }]],
    [
      'merge with increments in maps',
      [
        {
          kind: 'merge',
          path,
          data: { orders: new Increment(2), days: { '2026-11-02': { orders: new Increment(1) } } },
        },
      ],
    ],
    ['merge with an empty map', [{ kind: 'merge', path, data: { days: {} } }]],
    [
      'merge that adds a key',
      [{ kind: 'merge', path, data: { days: { 'a.b-c:d': { orders: 1, revenueMinor: 2 } } } }],
    ],
    [
      'update of dotted paths',
      [
        {
          kind: 'update',
          path,
          data: { 'days.x': { orders: 2, revenueMinor: 3 }, revenueMinor: new Increment(-5) },
        },
      ],
    ],
    ['update that replaces a map', [{ kind: 'update', path, data: { days: {} } }]],
    ['removal of a field', [{ kind: 'update', path, data: { 'days.2026-11-02': new Remove() } }]],
    [
      'two writes of one document',
      [
        { kind: 'merge', path, data: { orders: new Increment(1) } },
        { kind: 'update', path, data: { orders: new Increment(1) } },
      ],
    ],
    ['delete', [{ kind: 'delete', path }]],
    ['delete of what is not there', [{ kind: 'delete', path: 'rollups/none' }]],
    [
      'all or nothing',
      [
        { kind: 'update', path, data: { orders: 7 } },
        { kind: 'update', path: 'rollups/none', data: { orders: 7 } },
      ],
    ],
  ])('%s', async (_name, writes) => {
    const [memory, firestore] = await Promise.all(both().map((db) => outcome(db, writes)));
    expect(memory).toEqual(firestore);
    expect(memory).toBeDefined();
  });

  it('queries', async () => {
    const row = (id: string, orders: number): Write => ({
      kind: 'set',
      path: `rollups/${id}`,
      data: { ...rollup, orders, scope: id },
    });
    const answers = both().map(async (db) => {
      await db.commit([row('q-c', 3), row('q-a', 1), row('q-b', 3), { kind: 'delete', path }]);
      const ids = async (query: object) =>
        (await db.list({ from: ['rollup'], limit: 10, ...query })).map(({ id }) => id);
      return [
        await ids({}),
        await ids({ limit: 2 }),
        await ids({ afterId: 'q-a' }),
        await ids({ where: [['orders', '>=', 2]], orderBy: [['orders', 'asc']] }),
        await ids({ where: [['scope', 'in', ['q-a', 'q-c']]] }),
        await ids({ where: [['updatedAt', '<=', at]] }),
        await ids({ where: [['updatedAt', '<', at]] }),
        await ids({ orderBy: [['orders', 'desc']] }),
      ];
    });
    const [memory, firestore] = await Promise.all(answers);
    expect(memory).toEqual(firestore);
  });

  it('versions that grow, and transactions that read again after another write', async () => {
    const [memory, firestore] = await Promise.all(
      both().map(async (db) => {
        await db.commit([{ kind: 'set', path, data: rollup }]);
        const first = await db.get(['rollup', 'r1']);
        await db.transaction(async (transaction) => {
          const stored = await transaction.get(['rollup', 'r1']);
          transaction.write([{ kind: 'update', path, data: { orders: (stored?.data.orders ?? 0) + 1 } }]);
        });
        const second = await db.get(['rollup', 'r1']);
        return { grows: Number(second?.version) > Number(first?.version), orders: second?.data.orders };
      }),
    );
    expect(memory).toEqual({ grows: true, orders: 2 });
    expect(firestore).toEqual(memory);
  });
});
