import { sameValue, type Fields } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';
import { settleOrder } from './settle-order.ts';

/** A write of an order as the event tells it; all but the id only say what may be stale. */
export interface OrderChange {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
  readonly beforeVersion: () => string | null;
}

/** Settles the order. Ends without a read where the write was the settlement's own. */
export async function orderWritten(context: Context, change: OrderChange): Promise<void> {
  if (isOwnWrite(change)) return;
  const customerId = customerToReadAhead(change.before(), change.after());
  await settleOrder(context, { orderId: change.id, customerId });
}

/**
 * Whether the write is the settlement's, which gave the order its customer's scope in the commit that booked it. Only
 * that write can be signed with the version of the very document it replaced: whoever writes the order later, with the
 * signature or without, replaces another version, and is looked at.
 */
function isOwnWrite({ after, beforeVersion }: OrderChange): boolean {
  const signature = after()?.['scopedVersion'];
  return typeof signature === 'string' && signature === beforeVersion();
}

/**
 * The customer an event names, to be read along with the order. None where only the scope was copied: then there is
 * mostly nothing to do, and nothing to read ahead for.
 */
export function customerToReadAhead(before: Fields | null, after: Fields | null): string | undefined {
  if (before !== null && after !== null && sameValue(withoutScope(before), withoutScope(after)))
    return undefined;
  const customerId = after?.['customerId'];
  // An id with a slash or an empty one cannot be read ahead; the order's schema judges it.
  return typeof customerId === 'string' && /^[^/]+$/.test(customerId) ? customerId : undefined;
}

function withoutScope(order: Fields): Fields {
  return { ...order, assignedRepId: null, territoryId: null, scopedVersion: null };
}
