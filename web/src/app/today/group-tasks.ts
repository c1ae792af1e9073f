import { overdueFrom } from '@creamline/domain/tasks';
import { businessDayOf, daysBetween, type BusinessDay } from '@creamline/domain/time';

export const taskGroups = ['overdue', 'today', 'week', 'later'] as const;
export type TaskGroup = (typeof taskGroups)[number];

interface Due {
  readonly dueAt: Date;
  readonly allDay: boolean;
}

/** How many days from today on are shown as this week. */
const WEEK_DAYS = 7;

/** Where a task stands on Today: late, today, within seven days, or later. */
export function groupOf(task: Due, now: Date, timeZone: string): TaskGroup {
  if (overdueFrom(task, timeZone) <= now) return 'overdue';
  const today: BusinessDay = businessDayOf(now, timeZone);
  const days = daysBetween(today, businessDayOf(task.dueAt, timeZone));
  if (days <= 0) return 'today';
  return days < WEEK_DAYS ? 'week' : 'later';
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
