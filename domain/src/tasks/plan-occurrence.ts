import { ids, write, type Write } from '../paths/index.ts';
import { nextOccurrence } from './recurrence.ts';
import type { Task } from './task.ts';

/**
 * The next occurrence of a recurring task that is done. `next` is that occurrence as stored, if it is: its id is made
 * from the task it follows, so that it is made once however often this is planned.
 */
export function planNextOccurrence(
  taskId: string,
  task: Task,
  next: Task | null,
  timeZone: string,
  now: Date,
): Write[] {
  if (task.state !== 'done' || task.recurrence === null || next !== null) return [];
  return [
    write.create(['task', ids.occurrence(taskId)], {
      ...task,
      dueAt: nextOccurrence(task.recurrence, task.dueAt, task.doneAt ?? now, timeZone),
      state: 'open',
      doneAt: null,
      snoozeCount: 0,
      sourceType: 'recurrence',
      sourceId: taskId,
      requestedDueAt: null,
      remindAt: null,
      remindedFor: null,
      escalateAt: null,
      escalatedFor: null,
      attempts: 0,
      createdAt: now,
      updatedAt: now,
      rev: `system-${now.getTime().toString(36)}`,
      base: null,
    }),
  ];
}
