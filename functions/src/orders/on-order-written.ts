import { sameValue, type Fields } from '@creamline/domain/paths';
import { onDocument } from '../platform/on-document.ts';
import { settleOrder } from './settle-order.ts';

/** An order was written: what follows from it may be stale. */
export const onOrderWritten = onDocument(
  { kind: 'order', name: 'settleOrder' },
  (context, { id, before, after }) =>
    settleOrder(context, { orderId: id, customerId: customerToReadAhead(before(), after()) }),
);

/**
 * The customer an event names, to be read along with the order. None where only the scope was copied, mostly by the
 * settlement itself: then there is nothing to do, and nothing to read ahead for.
 */
export function customerToReadAhead(before: Fields | null, after: Fields | null): string | undefined {
  if (before !== null && after !== null && sameValue(withoutScope(before), withoutScope(after)))
    return undefined;
  const customerId = after?.['customerId'];
  // An id with a slash or an empty one cannot be read ahead; the order's schema judges it.
  return typeof customerId === 'string' && /^[^/]+$/.test(customerId) ? customerId : undefined;
}

function withoutScope(order: Fields): Fields {
  return { ...order, assignedRepId: null, territoryId: null };
}
