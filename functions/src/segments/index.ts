import { taskQueue } from '../platform/task-queue.ts';
import { onDocument } from '../platform/on-document.ts';
import { segmentWritten } from './segment-written.ts';

/** A segment was written: the rules every customer is judged by may be stale. */
export const onSegmentWritten = onDocument({ kind: 'segment', name: 'segmentWritten' }, (context, change) =>
  segmentWritten(context, taskQueue, change),
);

export { recalculate } from './recalculate.ts';
export { segmentWritten } from './segment-written.ts';
