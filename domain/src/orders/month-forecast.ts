import type { Company } from '../territories/territory.ts';
import { addDays, addMonths, daysBetween, isoWeekday, monthOf, type BusinessDay } from '../time/index.ts';

export interface ForecastFacts {
  /** Revenue of business days in minor units; a day without an order may be missing. */
  readonly revenue: ReadonlyMap<BusinessDay, number>;
  readonly today: BusinessDay;
  readonly company: Pick<Company, 'closures'>;
}

/** What days of one weekday still bring this month. */
export interface WeekdayForecast {
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  /** Days of it from tomorrow to the end of the month on which the dairy is open. */
  readonly daysLeft: number;
  /** Mean revenue of the days of it that were looked back on, in minor units. */
  readonly averageMinor: number;
}

/** The month as it will end if the days left go like those before; all in minor units. */
export interface MonthForecast {
  /** Delivered from the first of the month to today. */
  readonly soFarMinor: number;
  /** What today may still bring: its weekday's mean less what it has brought. */
  readonly todayMinor: number;
  readonly weekdays: readonly WeekdayForecast[];
  readonly totalMinor: number;
  /** Whole weeks before today that were looked back on. */
  readonly weeks: number;
}

const WEEKS_AT_MOST = 8;
const WEEKS_AT_LEAST = 4;

/**
 * Projects the month's revenue from its weekday pattern: what was delivered, and for every day left the mean of its
 * weekday in the last eight whole weeks (fewer where the figures begin later). Closed days bring nothing and are left
 * out of the means. Null where less than four weeks are known: a guess would be worse than none.
 */
export function forecastMonth({ revenue, today, company }: ForecastFacts): MonthForecast | null {
  const closed = new Set(company.closures);
  const [first] = [...revenue.keys()].filter((day) => revenue.get(day) !== 0).sort();
  const known = first === undefined ? 0 : Math.floor(daysBetween(first, today) / 7);
  const weeks = Math.min(WEEKS_AT_MOST, known);
  if (weeks < WEEKS_AT_LEAST) return null;
  const on = (day: BusinessDay): number => revenue.get(day) ?? 0;
  const past = daysFrom(addDays(today, -7 * weeks), today).filter((day) => !closed.has(day));
  const meanOf = (weekday: number): number => {
    const alike = past.filter((day) => isoWeekday(day) === weekday);
    return alike.length === 0 ? 0 : alike.reduce((sum, day) => sum + on(day), 0) / alike.length;
  };
  const month = monthOf(today);
  const nextMonth = addMonths(`${month}-01`, 1);
  const left = daysFrom(addDays(today, 1), nextMonth).filter((day) => !closed.has(day));
  const weekdays = [1, 2, 3, 4, 5, 6, 7]
    .map((weekday) => ({
      weekday,
      daysLeft: left.filter((day) => isoWeekday(day) === weekday).length,
      averageMinor: Math.round(meanOf(weekday)),
    }))
    .filter(({ daysLeft, averageMinor }) => daysLeft > 0 && averageMinor !== 0);
  const soFarMinor = daysFrom(`${month}-01`, addDays(today, 1)).reduce((sum, day) => sum + on(day), 0);
  const todayMinor = closed.has(today) ? 0 : Math.max(0, Math.round(meanOf(isoWeekday(today))) - on(today));
  const restMinor = weekdays.reduce((sum, each) => sum + each.daysLeft * each.averageMinor, 0);
  return { soFarMinor, todayMinor, weekdays, totalMinor: soFarMinor + todayMinor + restMinor, weeks };
}

/** The days from `first` up to, and without, `end`. */
function daysFrom(first: BusinessDay, end: BusinessDay): readonly BusinessDay[] {
  return Array.from({ length: Math.max(0, daysBetween(first, end)) }, (_, day) => addDays(first, day));
}
