import { ids, write, type Write } from '../paths/index.ts';
import { businessDayOf } from '../time/index.ts';
import { dayOfMonth, nextOccurrence } from './recurrence.ts';
import type { Recurrence, Task } from './task.ts';

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
  const recurrence = lasting(task.recurrence, task.dueAt, timeZone);
  return [
    write.create(['task', ids.occurrence(taskId)], {
      ...task,
      recurrence,
      dueAt: nextOccurrence(recurrence, task.dueAt, task.doneAt ?? now, timeZone),
      state: 'open',
      doneAt: null,
      snoozeCount: 0,
      sourceType: 'recurrence',
      sourceId: taskId,
      healthFall: null,
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

/** A monthly recurrence keeps the day it began on, though a shorter month has it earlier. */
function lasting(recurrence: Recurrence, dueAt: Date, timeZone: string): Recurrence {
  if (recurrence.every !== 'months' || recurrence.day !== undefined) return recurrence;
  return { ...recurrence, day: dayOfMonth(businessDayOf(dueAt, timeZone)) };
}
