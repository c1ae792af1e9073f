import { addDays, isoWeekday, type BusinessDay } from '@creamline/domain/time';
import { at } from './document.ts';
import { Random } from './random.ts';

/** A follow-up that was promised: when it was due, and when it was done; null while it is still to do. */
export interface FollowUp {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
}

/** How many of their promises each representative keeps in time. */
const kept = new Map([
  ['rep-anna', 0.9],
  ['rep-ben', 0.76],
  ['rep-carla', 0.84],
  ['rep-deniz', 0.68],
]);
const USUALLY_KEPT = 0.8;
/** The last days belong to what is still on the desk. */
const DESK_DAYS = 4;

/**
 * What became of a follow-up promised on a day long enough ago: most are done in time, the others a day or two late.
 * Null where it would be due only now.
 */
export function pastFollowUp(
  id: string,
  repId: string,
  day: BusinessDay,
  today: BusinessDay,
): FollowUp | null {
  const random = new Random(`follow-up ${id}`);
  const due = workday(addDays(day, random.integer(2, 9)));
  if (due > addDays(today, -DESK_DAYS)) return null;
  const dueAt = at(due, random.pick([10, 11, 14, 15]));
  const inTime = random.chance(kept.get(repId) ?? USUALLY_KEPT);
  const early = new Date(dueAt.getTime() - random.integer(5, 170) * 60_000);
  const late = at(workday(addDays(due, random.integer(1, 2))), random.integer(9, 16), random.integer(0, 59));
  return { dueAt, doneAt: inTime ? early : late };
}

/** The day itself, or the Monday after a weekend. */
function workday(day: BusinessDay): BusinessDay {
  const over = isoWeekday(day) - 5;
  return over <= 0 ? day : addDays(day, 3 - over);
}
