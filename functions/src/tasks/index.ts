import { onDocument } from '../platform/on-document.ts';
import { taskWritten } from './task-written.ts';

/** A task was written: its reminder, its next occurrence and the customer's open tasks may be stale. */
export const onTaskWritten = onDocument({ kind: 'task', name: 'taskWritten' }, taskWritten);

export { planCustomerTasks, taskWritten } from './task-written.ts';
