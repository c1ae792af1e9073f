import { TZDate } from '@date-fns/tz';
import { addDays, businessDayOf, instantOf } from '../time/index.ts';
import type { Task } from './task.ts';
import { workingDayAfter, type Hours, type WorkCalendar } from './working-time.ts';

/** Working days a task may be overdue before the manager hears of it. */
export const ESCALATION_WORKING_DAYS = 2;

/** The moment from which a task is overdue: its due time, or the end of the day where only the day matters. */
export function overdueFrom(task: Pick<Task, 'dueAt' | 'allDay'>, timeZone: string): Date {
  return task.allDay ? instantOf(addDays(businessDayOf(task.dueAt, timeZone), 1), timeZone) : task.dueAt;
}

/**
 * When the assignee's manager is told: at the due time of day, two of the assignee's working days after the due day;
 * once the second of them is over where only the day matters.
 * Null once the task is closed, or when this due time has been told of.
 */
export function escalateAt(
  task: Pick<Task, 'state' | 'dueAt' | 'allDay' | 'escalatedFor'>,
  user: Hours,
  company: WorkCalendar,
): Date | null {
  if (task.state !== 'open' || task.escalatedFor?.getTime() === task.dueAt.getTime()) return null;
  const due = new TZDate(task.dueAt.getTime(), company.timeZone);
  const day = workingDayAfter(
    businessDayOf(task.dueAt, company.timeZone),
    ESCALATION_WORKING_DAYS,
    user,
    company,
  );
  if (task.allDay) return instantOf(addDays(day, 1), company.timeZone);
  return instantOf(day, company.timeZone, due.getHours(), due.getMinutes());
}
