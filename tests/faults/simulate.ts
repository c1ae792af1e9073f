import { AsyncLocalStorage } from 'node:async_hooks';
import type { Order } from '@creamline/domain/orders';
import { write, type Fields, type Write } from '@creamline/domain/paths';
import { relevanceOf } from '../../functions/src/customers/relevance.ts';
import type { JobQueue, JobStep } from '../../functions/src/platform/job-queue.ts';
import { freshSettings, type Context } from '../../functions/src/platform/index.ts';
import { MemoryDatabase, openGate, type Gate } from '../../functions/src/platform/testing/memory-database.ts';
import type { MemoryDocument } from '../../functions/src/platform/testing/memory-store.ts';
import { parsedOnce } from '../../functions/src/platform/testing/parsed-once.ts';
import { EventLoop, type Choice, type CrashPlan } from './event-loop.ts';
import { Random } from './random.ts';
import { WatchedStore } from './watched-store.ts';
import {
  NOW,
  changedOrder,
  createCustomer,
  editOfCustomer,
  newOrder,
  orderIds,
  startingWrites,
} from './world.ts';

/** What can go wrong in a schedule. */
export interface Faults {
  /** How often an event is delivered again, and whether then under a new id. */
  readonly duplicates: number;
  readonly newIds: boolean;
  /** Whether events wait and overtake each other; else they start in the order of the writes. */
  readonly reorder: boolean;
  readonly crashes: number;
  readonly lost: number;
  /** How often a person, instead of changing a customer, deletes them and makes them again under the same id. */
  readonly madeAgain?: number;
}

export const noFaults: Faults = { duplicates: 0, newIds: false, reorder: false, crashes: 0, lost: 0 };

export interface OrderEvent {
  readonly id: string;
  readonly orderId: string;
  readonly before: Order | null;
  readonly after: Order | null;
  readonly beforeVersion: string | null;
}

/** A write of a customer, as its trigger is told of it, or a step of the job that follows from one. */
export type CustomerEvent =
  | { readonly id: string; readonly before: Fields | null; readonly after: Fields | null }
  | { readonly step: JobStep };

/** A handler under test: the real one, or one of the known-wrong ones. */
export interface Subject {
  /** Follows customers; one without it is told of orders alone. */
  readonly followCustomer?: (context: Context, queue: JobQueue, event: CustomerEvent) => Promise<void>;
  readonly handle: (context: Context, event: OrderEvent) => Promise<void>;
  /** Heals what lost events have left, where the subject can; nothing where it cannot. */
  readonly sweep: (context: Context, queue: QueueOfSteps, lost: boolean) => Promise<unknown>;
  /** Writes its own documents before the first command. */
  readonly prepare: (context: Context) => Promise<void>;
}

/** Where handlers hand in steps of jobs, and a sweep takes them out. */
export interface QueueOfSteps extends JobQueue {
  readonly take: () => JobStep | undefined;
}

export interface Outcome {
  readonly store: WatchedStore;
  readonly trace: readonly string[];
}

/** An event or a step on its way. */
interface Waiting {
  readonly id: string;
  readonly handle: (id: string) => Promise<void>;
}

function matters({
  before,
  after,
}: {
  readonly before: Fields | null;
  readonly after: Fields | null;
}): boolean {
  const { evaluation, projection } = relevanceOf(before, after);
  return evaluation || projection;
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

  const queue: Waiting[] = [];
  let commands = COMMANDS;
  let deliveries = 0;
  let eventNumber = 0;

  /** What happened waits for its delivery, once, more often or never; the id is given anew for each copy. */
  const emit = (handle: (id: string) => Promise<void>): void => {
    eventNumber += 1;
    const event = { id: `e${eventNumber}`, handle };
    if (random.chance(faults.lost)) return;
    queue.push(event);
    while (random.chance(faults.duplicates)) {
      eventNumber += 1;
      queue.push(faults.newIds ? { ...event, id: `e${eventNumber}` } : event);
    }
  };
  const { followCustomer } = subject;
  const steps: JobQueue = {
    add: (step) => {
      emit(() => followCustomer?.(instance, steps, { step }) ?? Promise.resolve());
      return Promise.resolve();
    },
  };

  // Whoever writes an order causes an event: a command, or the settlement that gives it its customer's scope.
  store.watch = (path, before, after) => {
    const [collection, id = '', inner] = path.split('/');
    if (inner !== undefined) return;
    const read = (document: MemoryDocument | null): Order | null =>
      document === null ? null : parsedOnce('order', path, document);
    if (collection === 'orders') {
      const beforeVersion = before === null ? null : String(before.version);
      const change = { orderId: id, before: read(before), after: read(after), beforeVersion };
      emit((eventId) => subject.handle(instance, { id: eventId, ...change }));
    }
    const change = { before: before?.data ?? null, after: after?.data ?? null };
    // What its trigger would end without a call is left out, to play more in the same time.
    if (collection === 'customers' && followCustomer !== undefined && matters(change))
      emit(() => followCustomer(instance, steps, { id, ...change }));
  };

  const command = (): void => {
    commands -= 1;
    if (random.chance(0.1)) {
      const id = random.pick(['c1', 'c2', 'c3']);
      const path = `customers/${id}`;
      const edit: Write = { kind: 'update', path, data: editOfCustomer(commands) };
      const { madeAgain = 0 } = faults;
      if (madeAgain > 0 && store.documents.has(path) && random.chance(madeAgain))
        store.commit([write.delete(['customer', id])]);
      store.commit([store.documents.has(path) ? edit : createCustomer(id)]);
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
      event.handle(event.id).catch(() => {
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
  const left: JobStep[] = [];
  const add = (step: JobStep): Promise<void> => Promise.resolve(void left.push(step));
  await subject.sweep(
    contextOf(new MemoryDatabase(store)),
    { add, take: () => left.shift() },
    faults.lost > 0,
  );
  return { store, trace: loop.trace };
}
