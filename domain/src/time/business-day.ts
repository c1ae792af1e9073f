/** A day in the dairy's own time zone, such as `2026-11-22`. Sorts and compares as text. */
export type BusinessDay = string;

const DAY_MS = 86_400_000;
/** Days 0001-01-01 and 9999-12-31, between which Firestore keeps moments: no day is before or after. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

// Judging thousands of customers asks for the same few hundred days again and again.
const DAYS_KEPT = 50_000;
const numbers = new Map<BusinessDay, number>();
const names = new Map<number, BusinessDay>();

function kept<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make(key);
    if (known.size >= DAYS_KEPT) known.clear();
    known.set(key, value);
  }
  return value;
}

/** The day number since 1970-01-01 of a business day; differences are whole days whatever the clock change. */
export function dayNumber(day: BusinessDay): number {
  return kept(numbers, day, () => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS));
}

/** The inverse of {@link dayNumber}; the first or last day there is for a number beyond it. */
export function dayFromNumber(number: number): BusinessDay {
  return kept(names, number, () => {
    const day = Math.max(FIRST_DAY, Math.min(LAST_DAY, number));
    return new Date(day * DAY_MS).toISOString().slice(0, 10);
  });
}

/** The day that `days` later (earlier when negative). */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: BusinessDay, to: BusinessDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day number of a month's first day; `month` counts from 0 and may lie in another year. */
function firstOfMonth(year: number, month: number): number {
  // `Date.UTC` takes a year below 100 for one of the twentieth century.
  return Math.round(new Date(0).setUTCFullYear(year, month, 1) / DAY_MS);
}

/** The same day `months` later; the 31st becomes the month's last day where there is none. */
export function addMonths(day: BusinessDay, months: number): BusinessDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = firstOfMonth(year, month - 1 + months);
  const last = firstOfMonth(year, month + months) - 1;
  return dayFromNumber(Math.min(first + date - 1, last));
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: BusinessDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's ISO week. */
export function weekStart(day: BusinessDay): BusinessDay {
  return addDays(day, 1 - isoWeekday(day));
}

/** `2026-11` of `2026-11-22`. */
export function monthOf(day: BusinessDay): string {
  return day.slice(0, 7);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The business day an instant falls on in `timeZone` (an IANA name). */
export function businessDayOf(instant: Date, timeZone: string): BusinessDay {
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    // The Swedish locale writes ISO dates; making a format costs a hundred times more than using it.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayFormats.set(timeZone, format);
  }
  // Somebody typed `26` for the year 2026; and the last moment of all is a day later in the east.
  const day = format.format(instant).padStart(10, '0');
  return day.length > 10 ? dayFromNumber(LAST_DAY) : day;
}
