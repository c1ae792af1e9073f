import { businessDayOf, type BusinessDay } from '@creamline/domain/time';

export interface DayGroup<T> {
  readonly day: BusinessDay;
  readonly entries: readonly T[];
}

/** Groups entries by the company's day, in the order they come in (newest first on a timeline). */
export function byDay<T>(
  entries: readonly T[],
  at: (entry: T) => Date,
  timeZone: string,
): readonly DayGroup<T>[] {
  const groups: { day: BusinessDay; entries: T[] }[] = [];
  for (const entry of entries) {
    const day = businessDayOf(at(entry), timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}
