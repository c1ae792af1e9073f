import { overdueFrom } from '@creamline/domain/tasks';
import { businessDayOf, daysBetween, type BusinessDay } from '@creamline/domain/time';

export const taskGroups = ['overdue', 'today', 'soon', 'later'] as const;
export type TaskGroup = (typeof taskGroups)[number];

interface Due {
  readonly dueAt: Date;
  readonly allDay: boolean;
}

/** From so many days after today on, a task is due later than soon. */
const SOON_DAYS = 7;

/** Where a task stands on Today: late, today, within seven days, or later. */
export function groupOf(task: Due, now: Date, timeZone: string): TaskGroup {
  if (overdueFrom(task, timeZone) <= now) return 'overdue';
  const today: BusinessDay = businessDayOf(now, timeZone);
  const days = daysBetween(today, businessDayOf(task.dueAt, timeZone));
  if (days <= 0) return 'today';
  return days < SOON_DAYS ? 'soon' : 'later';
}

/** The tasks of each group, earliest first; groups without one are left out. */
export function groupTasks<T extends Due>(
  tasks: readonly T[],
  now: Date,
  timeZone: string,
): readonly { readonly group: TaskGroup; readonly tasks: readonly T[] }[] {
  const sorted = tasks.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  return taskGroups
    .map((group) => ({ group, tasks: sorted.filter((task) => groupOf(task, now, timeZone) === group) }))
    .filter((entry) => entry.tasks.length > 0);
}
