import { TZDate } from '@date-fns/tz';
import {
  addDays,
  addMonths,
  businessDayOf,
  instantOf,
  isoWeekday,
  weekStart,
  type BusinessDay,
} from '../time/index.ts';
import type { Recurrence } from './task.ts';

/**
 * The first occurrence after both `dueAt` and `after`, at the same time of day in `timeZone`, so that a task done
 * weeks late does not come back as overdue. Weekly without weekdays keeps the weekday of `dueAt`.
 */
export function nextOccurrence(recurrence: Recurrence, dueAt: Date, after: Date, timeZone: string): Date {
  const local = new TZDate(dueAt.getTime(), timeZone);
  const first = businessDayOf(dueAt, timeZone);
  for (let step = 1; ; step++) {
    const day = occurrence(recurrence, first, step);
    const instant = instantOf(day, timeZone, local.getHours(), local.getMinutes());
    if (instant > dueAt && instant > after) return instant;
  }
}

/** 1 to 31. */
export function dayOfMonth(day: BusinessDay): number {
  return Number(day.slice(8));
}

function withDay(day: BusinessDay, wanted: number): BusinessDay {
  return `${day.slice(0, 8)}${String(wanted).padStart(2, '0')}`;
}

/** The `step`-th occurrence after the one on `first`. A month too short for the day has it on its last. */
function occurrence(recurrence: Recurrence, first: BusinessDay, step: number): BusinessDay {
  switch (recurrence.every) {
    case 'days':
      return addDays(first, recurrence.count * step);
    case 'months':
      // The wanted day may be one this month has not: `addMonths` takes it as the last of the month it leads to.
      return addMonths(withDay(first, recurrence.day ?? dayOfMonth(first)), recurrence.count * step);
    case 'weeks': {
      const own = isoWeekday(first);
      const weekdays = [...new Set(recurrence.weekdays.length === 0 ? [own] : recurrence.weekdays)].sort();
      const passed = weekdays.filter((weekday) => weekday <= own).length;
      const index = passed - 1 + step;
      const week = Math.floor(index / weekdays.length);
      const weekday = weekdays[index % weekdays.length] ?? own;
      return addDays(weekStart(first), 7 * recurrence.count * week + weekday - 1);
    }
  }
}
