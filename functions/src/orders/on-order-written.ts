import { onDocument } from '../platform/on-document.ts';
import { orderWritten } from './order-written.ts';

/** An order was written: what follows from it may be stale. */
export const onOrderWritten = onDocument({ kind: 'order', name: 'settleOrder' }, orderWritten);
