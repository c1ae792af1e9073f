import { foldRollups } from '../../functions/src/orders/fold-rollups.ts';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import { MemoryDatabase } from '../../functions/src/platform/testing/memory-database.ts';
import { at, type DemoDocument } from './document.ts';
import type { CustomerFacts, DemoFacts } from './facts.ts';
import { RecordingStore } from './recording-store.ts';

export interface DeriveOptions {
  /** Takes finished documents. */
  readonly store: (documents: readonly DemoDocument[]) => Promise<void>;
  readonly progress: (done: number, total: number) => void;
}

/** Something that was written at a moment, and what the functions do about it. */
interface Happening {
  readonly at: Date;
  readonly document: DemoDocument;
  readonly follow: () => Promise<void>;
}

/** Documents that many customers add to: finished last. */
const shared =
  /^(day_shards|rollups|segments\/[^/]+$|settings|packs|pack_journal|products|users|territories|jobs)/;

/**
 * Plays two years of facts, in their order, to the functions' own handlers on a database in memory, with the clock
 * standing where each of them happened. What comes out is what the triggers would have left.
 */
export async function deriveDemo(facts: DemoFacts, { store, progress }: DeriveOptions): Promise<void> {
  const memory = new RecordingStore();
  const clock = { now: new Date(0) };
  let made = 0;
  const context = {
    db: new MemoryDatabase(memory),
    now: () => clock.now,
    newId: () => `demo-${made++}`,
  };
  const morning = at(facts.today, 6);
  memory.put(facts.base);
  const total = facts.customers.reduce((sum, { orders }) => sum + orders.length + 1, 0);
  let done = 0;
  for (const each of facts.customers) {
    for (const happening of happenings(each)) {
      clock.now = happening.at;
      memory.put([happening.document]);
      await happening.follow();
    }
    clock.now = morning;
    done += each.orders.length + 1;
    progress(done, total + 1);
    await store(memory.take((path) => shared.test(path)));
  }
  await foldRollups(context);
  await store(memory.take(() => false));
  progress(total + 1, total + 1);

  function happenings(each: CustomerFacts): readonly Happening[] {
    const { customer } = each;
    const rest = async (): Promise<void> => undefined;
    const joined = at(customer.since, 0);
    const list: Happening[] = [
      { at: joined, document: customer.document, follow: rest },
      ...[...each.contacts, ...each.dietary].map((document) => ({ at: joined, document, follow: rest })),
      ...each.interactions.map((document) => ({ at: document.data.timestamp, document, follow: rest })),
      ...each.orders.map((order) => ({
        at: order.data.deliveredAt ?? order.data.placedAt,
        document: order,
        follow: () => settleOrder(context, { orderId: order.id, customerId: customer.id }),
      })),
    ];
    return list.sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}
