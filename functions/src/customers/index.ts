import { taskQueue } from '../platform/task-queue.ts';
import { onDocument } from '../platform/on-document.ts';
import { customerWritten } from './customer-written.ts';

/** A customer was written: standing, card, search packs and copies of its scope may be stale. */
export const onCustomerWritten = onDocument(
  { kind: 'customer', name: 'customerWritten' },
  (context, change) => customerWritten(context, taskQueue, change),
);

export { stepBackfill } from './backfill.ts';
export { customerWritten, type CustomerChange } from './customer-written.ts';
export { evaluateOne } from './evaluate-one.ts';
export { spreadScope } from './spread-scope.ts';
