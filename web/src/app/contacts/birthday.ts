import { dayNumber, type BusinessDay } from '@creamline/domain/time/plain';

/** How many days ahead a birthday is worth a word. */
const SOON_DAYS = 7;

/** When somebody's birthday is next, and in how many days where that is soon. */
export interface Birthday {
  readonly day: BusinessDay;
  readonly soon: number | null;
}

/** The next birthday of somebody born on `MM-dd` or `yyyy-MM-dd`; null where there is no such day. */
export function nextBirthday(kept: string, today: BusinessDay): Birthday | null {
  const [, month = '', date = ''] = /^(?:\d{4}-)?(\d{2})-(\d{2})$/.exec(kept) ?? [];
  const year = Number(today.slice(0, 4));
  const day = [year, year + 1].map((each) => inYear(each, month, date)).find((each) => each >= today);
  if (day === undefined) return null;
  const days = dayNumber(day) - dayNumber(today);
  return { day, soon: days <= SOON_DAYS ? days : null };
}

/** Who was born on 29 February has the day before in other years; empty where a month has no such day. */
function inYear(year: number, month: string, date: string): BusinessDay {
  const day = `${String(year)}-${month}-${date}`;
  if (isDay(day)) return day;
  return month === '02' && date === '29' ? `${String(year)}-02-28` : '';
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
