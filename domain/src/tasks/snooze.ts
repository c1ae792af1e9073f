import { addDays, businessDayOf, instantOf, weekStart } from '../time/index.ts';
import type { Task } from './task.ts';
import { allowedFrom, workingDayAfter, type Hours, type WorkCalendar } from './working-time.ts';

export const snoozeChoices = ['hour', 'tomorrow', 'nextWeek'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

export type Snoozed =
  | { readonly ok: true; readonly fields: Pick<Task, 'dueAt' | 'allDay' | 'snoozeCount'> }
  | { readonly ok: false; readonly code: 'notOpen' | 'notLater' };

/** The moment a choice stands for: in an hour, or the morning of the next working day, or of next week's first. */
export function snoozeUntil(choice: SnoozeChoice, now: Date, user: Hours, company: WorkCalendar): Date {
  const today = businessDayOf(now, company.timeZone);
  switch (choice) {
    case 'hour':
      return allowedFrom(new Date(now.getTime() + 3_600_000), user, company);
    case 'tomorrow':
      return morning(workingDayAfter(today, 1, user, company));
    case 'nextWeek':
      return morning(workingDayAfter(addDays(weekStart(today), 6), 1, user, company));
  }

  function morning(day: string): Date {
    return instantOf(day, company.timeZone, Math.max(8, Math.min(12, user.quietHours.to)));
  }
}

/** Moves an open task to `until` and counts it. */
export function snooze(task: Pick<Task, 'state' | 'snoozeCount'>, until: Date, now: Date): Snoozed {
  if (task.state !== 'open') return { ok: false, code: 'notOpen' };
  if (until <= now) return { ok: false, code: 'notLater' };
  return { ok: true, fields: { dueAt: until, allDay: false, snoozeCount: task.snoozeCount + 1 } };
}
