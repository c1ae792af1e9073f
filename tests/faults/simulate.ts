import { AsyncLocalStorage } from 'node:async_hooks';
import type { Order } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import { freshSettings, type Context } from '../../functions/src/platform/index.ts';
import { MemoryDatabase, openGate, type Gate } from '../../functions/src/platform/testing/memory-database.ts';
import type { MemoryDocument } from '../../functions/src/platform/testing/memory-store.ts';
import { parsedOnce } from '../../functions/src/platform/testing/parsed-once.ts';
import { EventLoop, type Choice, type CrashPlan } from './event-loop.ts';
import { Random } from './random.ts';
import { WatchedStore } from './watched-store.ts';
import { NOW, changedOrder, createCustomer, newOrder, orderIds, startingWrites } from './world.ts';

/** What can go wrong in a schedule. */
export interface Faults {
  /** How often an event is delivered again, and whether then under a new id. */
  readonly duplicates: number;
  readonly newIds: boolean;
  /** Whether events wait and overtake each other; else they start in the order of the writes. */
  readonly reorder: boolean;
  readonly crashes: number;
  readonly lost: number;
}

export const noFaults: Faults = { duplicates: 0, newIds: false, reorder: false, crashes: 0, lost: 0 };

export interface OrderEvent {
  readonly id: string;
  readonly orderId: string;
  readonly before: Order | null;
  readonly after: Order | null;
}

/** A handler under test: the real one, or one of the known-wrong ones. */
export interface Subject {
  readonly handle: (context: Context, event: OrderEvent) => Promise<void>;
  /** Heals what lost events have left, where the subject can; nothing where it cannot. */
  readonly sweep: (context: Context) => Promise<unknown>;
  /** Writes its own documents before the first command. */
  readonly prepare: (context: Context) => Promise<void>;
}

export interface Outcome {
  readonly store: WatchedStore;
  readonly trace: readonly string[];
}

const COMMANDS = 9;
/** A handler that crashes for ever never ends; a real one is redelivered until the process holds. */
const MOST_CRASHES = 4;

function contextOf(db: MemoryDatabase): Context {
  let ids = 0;
  return { db, now: () => NOW, newId: () => `id${(ids += 1)}` };
}

function crashPlan(random: Random, probability: number): CrashPlan {
  let left = MOST_CRASHES;
  return () => {
    if (left === 0 || !random.chance(probability)) return null;
    left -= 1;
    return random.chance(0.5) ? 'before' : 'after';
  };
}

/** Plays one schedule: commands, deliveries and every call to the store in the order the seed picks. */
export async function simulate(seed: number, faults: Faults, subject: Subject): Promise<Outcome> {
  const random = new Random(seed);
  const loop = new EventLoop(random);
  const store = new WatchedStore();
  const quiet = contextOf(new MemoryDatabase(store));
  await quiet.db.commit(startingWrites());
  await subject.prepare(quiet);
  // One instance handles all events, so they share what it has read of the settings; each is a process that may die.
  const processes = new AsyncLocalStorage<Gate>();
  const gate: Gate = (call, happen) => (processes.getStore() ?? openGate)(call, happen);
  const instance = contextOf(new MemoryDatabase(store, gate));
  await freshSettings(instance);
  if (faults.crashes > 0) loop.crashPlan = crashPlan(random, faults.crashes);

  const queue: OrderEvent[] = [];
  let commands = COMMANDS;
  let deliveries = 0;
  let eventNumber = 0;

  const emit = (orderId: string, before: Order | null, after: Order | null): void => {
    eventNumber += 1;
    const event = { id: `e${eventNumber}`, orderId, before, after };
    if (random.chance(faults.lost)) return;
    queue.push(event);
    while (random.chance(faults.duplicates)) {
      eventNumber += 1;
      queue.push(faults.newIds ? { ...event, id: `e${eventNumber}` } : event);
    }
  };

  // Whoever writes an order causes an event: a command, or the settlement that gives it its customer's scope.
  store.watch = (path, before, after) => {
    const [collection, id = ''] = path.split('/');
    const read = (document: MemoryDocument | null): Order | null =>
      document === null ? null : parsedOnce('order', path, document);
    if (collection === 'orders') emit(id, read(before), read(after));
  };

  const command = (): void => {
    commands -= 1;
    if (random.chance(0.1)) {
      const id = random.pick(['c1', 'c2', 'c3']);
      const path = `customers/${id}`;
      const fields = { 'basicInfo.name': `Shop ${id} ${commands}`, rev: `r${commands}` };
      store.commit([store.documents.has(path) ? { kind: 'update', path, data: fields } : createCustomer(id)]);
      return;
    }
    const orderId = random.pick(orderIds);
    const path = `orders/${orderId}`;
    const stored = store.documents.get(path);
    const before = stored === undefined ? null : parsedOnce('order', path, stored);
    const after = before === null ? newOrder(random, orderId) : changedOrder(random, before);
    store.commit([after === null ? write.delete(['order', orderId]) : write.set(['order', orderId], after)]);
  };

  const deliver = (index: number): void => {
    const [event] = queue.splice(index, 1);
    if (event === undefined) return;
    deliveries += 1;
    processes.run(loop.gate(`d${deliveries}`), () => {
      subject.handle(instance, event).catch(() => {
        queue.push(event);
      });
    });
  };

  await loop.run(() => {
    const choices: Choice[] = [];
    if (commands > 0) choices.push({ name: 'command', start: command });
    const startable = faults.reorder ? queue.length : Math.min(1, queue.length);
    for (let index = 0; index < startable; index += 1)
      choices.push({ name: `deliver ${queue[index]?.id ?? ''}`, start: () => deliver(index) });
    return choices;
  });
  store.watch = () => undefined;
  await subject.sweep(contextOf(new MemoryDatabase(store)));
  return { store, trace: loop.trace };
}
