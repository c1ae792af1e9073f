import { defaultProgramme, openAccount } from '@creamline/domain/loyalty';
import { countsAsDelivered, orderTotals, type Order, type Settlement } from '@creamline/domain/orders';
import { Increment, write, type Write } from '@creamline/domain/paths';
import type { Context } from '../../functions/src/platform/index.ts';
import type { OrderEvent, Subject } from './simulate.ts';
import { NOW, customerIds } from './world.ts';

/*
 * Handlers as they are often written. Each has a known mistake that the schedules must find: if one of them ever
 * passes, the simulator has lost its power. They keep points only.
 */

const pointsOf = (order: Order | null): number =>
  order !== null && countsAsDelivered(order) ? Math.floor(orderTotals(order.lines).goodsMinor / 100) : 0;

async function openAccounts({ db }: Context): Promise<void> {
  const accounts = customerIds.map((customerId) => {
    const member = { customerId, memberSince: NOW, assignedRepId: null, territoryId: null };
    const account = openAccount(member, defaultProgramme, 'Europe/Berlin', '2026-11-22', NOW);
    return write.create(['loyaltyAccount', customerId], account);
  });
  await db.commit(accounts);
}

/** A ledger line and its effect on the balance, as one commit without reading the account. */
function book(id: string, orderId: string, customerId: string, points: number): Write[] {
  if (points === 0) return [];
  return [
    write.create(['loyaltyTransaction', id], {
      customerId,
      type: points > 0 ? 'accrual' : 'reversal',
      points,
      sourceType: 'order',
      sourceId: orderId,
      effectiveDay: '2026-11-22',
      effectiveAt: NOW,
      expiresDay: null,
      reversesId: null,
      createdAt: NOW,
      assignedRepId: null,
      territoryId: null,
    }),
    write.merge(['loyaltyAccount', customerId], { totalPoints: new Increment(points) }),
  ];
}

function subject(handle: Subject['handle'], sweep: Subject['sweep'] = () => Promise.resolve()): Subject {
  return { prepare: openAccounts, handle, sweep };
}

/** Mistake: each event adds the order's points again. */
export const naiveIncrement = subject(async (context, { orderId, after }) => {
  if (after === null) return;
  await context.db.commit(book(context.newId(), orderId, after.customerId, pointsOf(after)));
});

/** Mistake: the difference of an order that moved goes to its new customer alone. */
export const forgetsMoves = subject(async (context, event) => {
  const customerId = (event.after ?? event.before)?.customerId ?? '';
  const points = pointsOf(event.after) - pointsOf(event.before);
  await bookOnce(context, event, book(event.id, event.orderId, customerId, points));
});

/** Mistake: an event counts once by its id, but the same change may come under another id, or never. */
export const trustsEventIds = subject((context, event) => bookOnce(context, event, bookDifference(event)));

function bookDifference({ id, orderId, before, after }: OrderEvent): Write[] {
  const owner = after?.customerId;
  if (before === null || before.customerId === owner)
    return book(id, orderId, owner ?? before?.customerId ?? '', pointsOf(after) - pointsOf(before));
  return [
    ...book(`${id}-back`, orderId, before.customerId, -pointsOf(before)),
    ...book(id, orderId, owner ?? before.customerId, pointsOf(after)),
  ];
}

async function bookOnce({ db }: Context, event: OrderEvent, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  const seen = await db.get(['deadLetter', event.id]);
  if (seen !== null) return;
  const mark = { handler: 'seen', subject: event.orderId, error: '', attempts: 0, at: NOW };
  await db.commit([write.create(['deadLetter', event.id], mark), ...writes]);
}

/** What is booked for an order by the handlers that read the source again. */
function bookedAs(orderId: string, order: Order | null, entries: number): Settlement {
  return {
    orderId,
    customerId: order?.customerId ?? '',
    status: order?.status ?? 'deleted',
    counted: false,
    waiting: false,
    goodsMinor: 0,
    currency: 'EUR',
    points: pointsOf(order),
    multiplier: 1,
    day: null,
    at: null,
    lines: [],
    entries,
    orderVersion: '',
    settledAt: NOW,
    assignedRepId: null,
    territoryId: null,
  };
}

/** The lines that bring an order from what is booked to what it is; none where nothing changes. */
function difference(orderId: string, order: Order | null, booked: Settlement | null): Write[] {
  const entry = booked?.entries ?? 0;
  const due = bookedAs(orderId, order, entry + 1);
  const before = booked ?? bookedAs(orderId, null, entry);
  const writes =
    before.customerId === due.customerId || before.points === 0
      ? book(`${orderId}-${entry}`, orderId, due.customerId, due.points - before.points)
      : [
          ...book(`${orderId}-${entry}-back`, orderId, before.customerId, -before.points),
          ...book(`${orderId}-${entry}`, orderId, due.customerId, due.points),
        ];
  return writes.length === 0 ? [] : [...writes, write.set(['settlement', orderId], due)];
}

/** Mistake: the present order is read and the difference booked, but nothing fences a slow run off from a later one. */
async function rereads({ db }: Context, orderId: string): Promise<void> {
  const booked = await db.get(['settlement', orderId]);
  const order = await db.get(['order', orderId]);
  await db.commit(difference(orderId, order?.data ?? null, booked?.data ?? null));
}

/** Mistake: the same, and the order is read before what is booked. */
async function readsSourceFirst({ db }: Context, orderId: string): Promise<void> {
  const order = await db.get(['order', orderId]);
  const booked = await db.get(['settlement', orderId]);
  await db.commit(difference(orderId, order?.data ?? null, booked?.data ?? null));
}

export const rereadsWithoutFence = subject((context, { orderId }) => rereads(context, orderId));
export const readsSourceBeforeGuard = subject((context, { orderId }) => readsSourceFirst(context, orderId));
