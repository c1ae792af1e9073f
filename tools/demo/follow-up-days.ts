import { addDays, isoWeekday, type BusinessDay } from '@creamline/domain/time';

/** How far from today a desk's follow-ups are due: some overdue, some today, the rest on the days to come. */
const ahead = [0, -1, 1, 2, 0, 3, -3, 4, 0, 5, 6, -2];

/** The days on which each representative follows up: a day's work for every desk, and no more. */
export class FollowUpDays {
  readonly #today: BusinessDay;
  readonly #left = new Map<string, BusinessDay[]>();

  constructor(today: BusinessDay) {
    this.#today = today;
  }

  /** The next of a representative's days that comes after this one; null where none is left. */
  after(repId: string, day: BusinessDay): BusinessDay | null {
    const left = this.#left.get(repId) ?? ahead.map((days) => this.#workday(days));
    const at = left.findIndex((due) => due > day);
    const [due = null] = at < 0 ? [] : left.splice(at, 1);
    this.#left.set(repId, left);
    return due;
  }

  /** A weekend's follow-up is made on Friday where it lies behind, on Monday where it lies ahead. */
  #workday(days: number): BusinessDay {
    const day = addDays(this.#today, days);
    const over = Math.max(0, isoWeekday(day) - 5);
    if (days === 0 || over === 0) return day;
    return addDays(day, days < 0 ? -over : 3 - over);
  }
}
