import { TZDate } from '@date-fns/tz';
import {
  addDays,
  addMonths,
  businessDayOf,
  daysBetween,
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
  for (let step = firstStep(recurrence, first, businessDayOf(after, timeZone)); ; step++) {
    const day = occurrence(recurrence, first, step);
    const instant = instantOf(day, timeZone, local.getHours(), local.getMinutes());
    if ((instant > dueAt && instant > after) || day === LAST_DAY) return instant;
  }
}

/** A step whose occurrence, and those before it, are certainly past on `today`: `first` may be long ago. */
function firstStep(recurrence: Recurrence, first: BusinessDay, today: BusinessDay): number {
  const days = daysBetween(first, today);
  switch (recurrence.every) {
    case 'days':
      return Math.max(1, Math.floor(days / recurrence.count) - 1);
    case 'months':
      return Math.max(1, Math.floor(days / (LONGEST_MONTH * recurrence.count)) - 1);
    case 'weeks':
      // The first week may hold fewer of its weekdays than the others.
      return Math.max(
        1,
        (Math.floor(days / (7 * recurrence.count)) - 2) * weekdaysOf(recurrence, first).length,
      );
  }
}

/** No day comes after this one. */
const LAST_DAY = '9999-12-31';
const LONGEST_MONTH = 31;

/** 1 to 31. */
export function dayOfMonth(day: BusinessDay): number {
  return Number(day.slice(8));
}

function withDay(day: BusinessDay, wanted: number): BusinessDay {
  return `${day.slice(0, 8)}${String(wanted).padStart(2, '0')}`;
}

/** The weekdays of a weekly recurrence, in their order; that of `first` where none is named. */
function weekdaysOf(
  { weekdays }: Extract<Recurrence, { every: 'weeks' }>,
  first: BusinessDay,
): readonly number[] {
  return weekdays.length === 0 ? [isoWeekday(first)] : [...new Set(weekdays)].sort();
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
      const weekdays = weekdaysOf(recurrence, first);
      const passed = weekdays.filter((weekday) => weekday <= own).length;
      const index = passed - 1 + step;
      const week = Math.floor(index / weekdays.length);
      const weekday = weekdays[index % weekdays.length] ?? own;
      return addDays(weekStart(first), 7 * recurrence.count * week + weekday - 1);
    }
  }
}
