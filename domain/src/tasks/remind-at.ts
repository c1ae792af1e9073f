import { businessDayOf, instantOf } from '../time/index.ts';
import type { Task } from './task.ts';
import { allowedFrom, allowedUntil, type Hours, type WorkCalendar } from './working-time.ts';

const MINUTE_MS = 60_000;

/**
 * When to remind of a task: `remindMinutesBefore` ahead of its due time (ahead of the morning for a task of a whole
 * day), moved out of the assignee's quiet hours and free days: later while that is still before it is due, else
 * earlier. Null once the task is done or cancelled, or when this due time has been reminded of.
 */
export function remindAtFor(
  task: Pick<Task, 'state' | 'dueAt' | 'allDay' | 'remindMinutesBefore' | 'remindedFor'>,
  user: Hours,
  company: WorkCalendar,
): Date | null {
  if (task.state !== 'open' || task.remindedFor?.getTime() === task.dueAt.getTime()) return null;
  const due = task.allDay ? morningOf(task.dueAt, user, company) : task.dueAt;
  const wanted = new Date(due.getTime() - task.remindMinutesBefore * MINUTE_MS);
  const later = allowedFrom(wanted, user, company);
  return later <= due ? later : allowedUntil(wanted, user, company);
}

/** The end of the quiet hours on the day an all-day task is due. */
function morningOf(dueAt: Date, user: Hours, company: WorkCalendar): Date {
  return instantOf(businessDayOf(dueAt, company.timeZone), company.timeZone, user.quietHours.to);
}
