import type { Company } from '../territories/index.ts';
import { addDays, businessDayOf, instantOf, isoWeekday, type BusinessDay } from '../time/index.ts';
import type { User } from '../users/user.ts';

/** When a member of staff may be reminded: working days of the person and the dairy, outside the quiet hours. */
export type Hours = Pick<User, 'quietHours' | 'workingDays'>;
export type WorkCalendar = Pick<Company, 'timeZone' | 'closures'>;

/** No search for an allowed moment goes further than this. */
const HORIZON_DAYS = 400;
const MINUTE_MS = 60_000;

/** Whether the person works on `day`. Somebody without working days works on every day the dairy is open. */
export function worksOn(day: BusinessDay, hours: Hours, company: WorkCalendar): boolean {
  const weekday = hours.workingDays.length === 0 || hours.workingDays.includes(isoWeekday(day));
  return weekday && !company.closures.includes(day);
}

/** The `count`-th working day after `day`. */
export function workingDayAfter(
  day: BusinessDay,
  count: number,
  hours: Hours,
  company: WorkCalendar,
): BusinessDay {
  let left = count;
  for (let step = 1; step <= HORIZON_DAYS; step++) {
    const candidate = addDays(day, step);
    if (worksOn(candidate, hours, company)) left -= 1;
    if (left <= 0) return candidate;
  }
  return addDays(day, count);
}

/** The first moment from `instant` on at which the person may be reminded; `instant` itself where no day is allowed. */
export function allowedFrom(instant: Date, hours: Hours, company: WorkCalendar): Date {
  const today = businessDayOf(instant, company.timeZone);
  for (let step = 0; step <= HORIZON_DAYS; step++)
    for (const { start, end } of windowsOn(addDays(today, step), hours, company))
      if (instant < end) return instant < start ? start : instant;
  return instant;
}

/** The last moment up to `instant` at which the person may be reminded; `instant` itself where no day is allowed. */
export function allowedUntil(instant: Date, hours: Hours, company: WorkCalendar): Date {
  const today = businessDayOf(instant, company.timeZone);
  for (let step = 0; step <= HORIZON_DAYS; step++)
    for (const { start, end } of windowsOn(addDays(today, -step), hours, company).toReversed())
      if (instant >= start) return instant < end ? instant : new Date(end.getTime() - MINUTE_MS);
  return instant;
}

/** The day's spans outside the quiet hours, in order; quiet hours may pass midnight, equal ends mean none. */
function windowsOn(day: BusinessDay, hours: Hours, company: WorkCalendar): { start: Date; end: Date }[] {
  if (!worksOn(day, hours, company)) return [];
  const { from, to } = hours.quietHours;
  const spans: readonly (readonly [number, number])[] =
    from === to
      ? [[0, 24]]
      : from > to
        ? [[to, from]]
        : [
            [0, from],
            [to, 24],
          ];
  return spans
    .filter(([start, end]) => start < end)
    .map(([start, end]) => ({ start: hourOf(day, start, company), end: hourOf(day, end, company) }));
}

function hourOf(day: BusinessDay, hour: number, company: WorkCalendar): Date {
  return hour === 24 ? instantOf(addDays(day, 1), company.timeZone) : instantOf(day, company.timeZone, hour);
}
