import { orderTotals, type Order } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import { freshSettings, type Context } from '../../functions/src/platform/index.ts';
import { MemoryDatabase, openGate, type Gate } from '../../functions/src/platform/testing/memory-database.ts';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import { Dump } from './dump.ts';
import { violations } from './invariants.ts';
import { Random } from './random.ts';
import { WatchedStore } from './watched-store.ts';
import { NOW, newOrder, startingWrites } from './world.ts';

const delivered: Order = {
  ...newOrder(new Random(7), 'o1'),
  customerId: 'c1',
  status: 'delivered',
  deliveredAt: new Date('2026-11-20T10:00:00Z'),
};

/** What is done to the delivered order; a null order is a deletion. */
const changes: readonly (readonly [string, Order | null])[] = [
  [
    'is edited',
    { ...delivered, lines: delivered.lines.slice(0, 1).map((each) => ({ ...each, quantity: 9 })) },
  ],
  ['is cancelled', { ...delivered, status: 'cancelled' }],
  ['is refunded', { ...delivered, status: 'refunded' }],
  ['moves to another customer', { ...delivered, customerId: 'c2' }],
  ['moves to a customer that does not exist', { ...delivered, customerId: 'c9' }],
  ['changes its day', { ...delivered, deliveredAt: new Date('2026-11-02T10:00:00Z') }],
  ['is deleted', null],
];

interface Rig {
  readonly store: WatchedStore;
  readonly context: Context;
  /** Dies at the call with this number, before or after it happens; calls after it are not answered. */
  readonly dieAt: (call: number, when: 'before' | 'after') => void;
  readonly calls: () => number;
}

async function rig(): Promise<Rig> {
  const store = new WatchedStore();
  let calls = 0;
  let fatal: { call: number; when: 'before' | 'after' } | null = null;
  const gate: Gate = async (call, happen) => {
    calls += 1;
    if (fatal === null || calls < fatal.call) return await openGate(call, happen);
    if (calls === fatal.call && fatal.when === 'after') happen();
    throw new Error(`died ${fatal.when} call ${fatal.call}`);
  };
  const context = { db: new MemoryDatabase(store, gate), now: () => NOW, newId: () => 'id' };
  store.commit([...startingWrites(), write.set(['order', 'o1'], delivered)]);
  await freshSettings(context);
  await settleOrder(context, { orderId: 'o1' });
  return {
    store,
    context,
    dieAt: (call, when) => {
      calls = 0;
      fatal = call === 0 ? null : { call, when };
    },
    calls: () => calls,
  };
}

function apply({ store }: Rig, order: Order | null): void {
  store.commit([order === null ? write.delete(['order', 'o1']) : write.set(['order', 'o1'], order)]);
}

const found = ({ store }: Rig): string[] => [...store.violations, ...violations(new Dump(store))];

describe('a delivered order that', () => {
  it.each(changes)('%s is settled whichever call the process dies at', async (_name, order) => {
    const counting = await rig();
    apply(counting, order);
    counting.dieAt(0, 'before');
    await settleOrder(counting.context, { orderId: 'o1' });
    expect(found(counting)).toEqual([]);
    const calls = counting.calls();
    expect(calls).toBeGreaterThan(3);

    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const each = await rig();
        apply(each, order);
        each.dieAt(call, when);
        await expect(settleOrder(each.context, { orderId: 'o1' })).rejects.toThrow('died');
        each.dieAt(0, 'before');
        await settleOrder(each.context, { orderId: 'o1' });
        expect(found(each)).toEqual([]);
      }
    }
  });

  it.each(changes)('%s is settled once, however often the event comes', async (_name, order) => {
    const each = await rig();
    apply(each, order);
    await settleOrder(each.context, { orderId: 'o1' });
    const settled = [...each.store.documents];
    await settleOrder(each.context, { orderId: 'o1', customerId: 'c1' });
    await settleOrder(each.context, { orderId: 'o1', customerId: 'c2' });
    expect([...each.store.documents]).toEqual(settled);
  });

  it('is cancelled and delivered again earns its points once', async () => {
    const each = await rig();
    for (const status of ['cancelled', 'delivered', 'refunded', 'delivered'] as const) {
      apply(each, { ...delivered, status });
      await settleOrder(each.context, { orderId: 'o1' });
      expect(found(each)).toEqual([]);
    }
    const account = new Dump(each.store).all('loyaltyAccount').get('c1');
    expect(account?.totalPoints).toBe(Math.floor(orderTotals(delivered.lines).goodsMinor / 100));
    expect(new Dump(each.store).all('loyaltyTransaction').size).toBe(5);
  });
});
