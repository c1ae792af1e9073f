import { TZDate } from '@date-fns/tz';
import type { BusinessDay } from './business-day.ts';

/** Some kilobytes' worth; a settlement asks for the same few days as the one before it. */
const KEPT = 500;
const kept = new Map<string, number>();

/** The instant at which `day` reaches `hour:minute` in `timeZone`: the first one where clocks are put back over it. */
export function instantOf(day: BusinessDay, timeZone: string, hour = 0, minute = 0): Date {
  const key = `${timeZone} ${day} ${String(hour)}:${String(minute)}`;
  let time = kept.get(key);
  if (time === undefined) {
    time = timeOf(day, timeZone, hour, minute);
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, time);
  }
  return new Date(time);
}

function timeOf(day: BusinessDay, timeZone: string, hour: number, minute: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const local = new TZDate(year, month - 1, date, hour, minute, timeZone);
  // A year below 100 is taken for one of the twentieth century.
  if (year < 100) local.setFullYear(year);
  return firstOf(local, timeZone);
}

/** More than clocks are ever put back by, and less than what lies between two changes. */
const BEFORE_MS = 6 * 3_600_000;

/** The same time of the clock before it was put back, where it was; else the instant itself. */
function firstOf(local: TZDate, timeZone: string): number {
  const time = local.getTime();
  const before = new TZDate(time - BEFORE_MS, timeZone);
  const putBack = local.getTimezoneOffset() - before.getTimezoneOffset();
  if (putBack <= 0) return time;
  const earlier = new TZDate(time - putBack * 60_000, timeZone);
  const isSame = earlier.getHours() === local.getHours() && earlier.getMinutes() === local.getMinutes();
  return isSame ? earlier.getTime() : time;
}
