import { TZDate } from '@date-fns/tz';
import type { BusinessDay } from './business-day.ts';

/** The instant at which `day` reaches `hour:minute` in `timeZone`. */
export function instantOf(day: BusinessDay, timeZone: string, hour = 0, minute = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const local = new TZDate(year, month - 1, date, hour, minute, timeZone);
  // A year below 100 is taken for one of the twentieth century.
  if (year < 100) local.setFullYear(year);
  return new Date(local.getTime());
}
