import { chanceFrom } from './chance.ts';
import type { ByMatrix, Stop, TimeWindow } from './stop.ts';

/** For specs: how a route of `order` (rows of the matrix) is driven from `departure`; null where it is late. */
function drive(
  stops: readonly Stop[],
  options: ByMatrix,
  order: readonly number[],
  departure: number,
): number | null {
  const { matrix, start, end, day = { from: 0, until: Infinity } } = options;
  let now = departure;
  let before = start;
  for (const row of order) {
    now += before === undefined ? 0 : (matrix[before]?.[row] ?? Infinity);
    const { window = { from: -Infinity, until: Infinity }, serviceMinutes } = stops[row] ?? {};
    if (!(now <= window.until + 1e-9)) return null;
    now = Math.max(now, window.from) + (serviceMinutes ?? options.serviceMinutes ?? 0);
    before = row;
  }
  if (before !== undefined && end !== undefined && order.length > 0) now += matrix[before]?.[end] ?? Infinity;
  const minutes = now - departure;
  return now <= day.until + 1e-9 && minutes <= (options.maxMinutes ?? Infinity) + 1e-9 && now < Infinity
    ? minutes
    : null;
}

/** For specs: the fewest minutes of a route in this very order; null where it cannot be driven in time. */
export function minutesInOrder(
  stops: readonly Stop[],
  options: ByMatrix,
  order: readonly number[],
): number | null {
  const { matrix, start, day } = options;
  const departures = [day?.from ?? 0];
  // The best departure is the earliest, or meets a window as it opens or closes without waiting before it.
  let gone = 0;
  let before = start;
  for (const row of order) {
    gone += before === undefined ? 0 : (matrix[before]?.[row] ?? Infinity);
    const { window, serviceMinutes } = stops[row] ?? {};
    departures.push((window?.from ?? 0) - gone, (window?.until ?? 0) - gone);
    gone += serviceMinutes ?? options.serviceMinutes ?? 0;
    before = row;
  }
  const found = departures
    .filter((departure) => departure >= (day?.from ?? 0))
    .map((departure) => drive(stops, options, order, departure))
    .filter((minutes) => minutes !== null);
  return found.length === 0 ? null : Math.min(...found);
}

/** For specs: every order of every choice of the rows. */
export function* choices(
  rows: readonly number[],
  chosen: readonly number[] = [],
): Generator<readonly number[]> {
  yield chosen;
  for (const row of rows) {
    yield* choices(
      rows.filter((each) => each !== row),
      [...chosen, row],
    );
  }
}

/** For specs: the largest sum of priorities that can be served, and the fewest minutes for it, by trying all there is. */
export function byTryingAll(
  stops: readonly Stop[],
  options: ByMatrix,
): { priority: number; minutes: number } {
  let best = { priority: 0, minutes: 0 };
  for (const order of choices([...stops.keys()])) {
    const priority = order.reduce((sum, row) => sum + (stops[row]?.priority ?? 1), 0);
    if (priority < best.priority) continue;
    const minutes = minutesInOrder(stops, options, order);
    if (minutes === null) continue;
    if (priority > best.priority || minutes < best.minutes) best = { priority, minutes };
  }
  return best;
}

/** For specs: whole-number places in a square town, and the minutes between them. */
export function minutesBetween(
  points: readonly (readonly [x: number, y: number])[],
): readonly (readonly number[])[] {
  return points.map(([x, y]) => points.map(([u, v]) => Math.hypot(x - u, y - v)));
}

/**
 * For specs: a day of one to six stops, made up from a seed: windows, priorities, limits, open ends, and ways that
 * are longer back than there.
 */
export function sampleDay(seed: number): { readonly stops: readonly Stop[]; readonly options: ByMatrix } {
  const { next, below } = chanceFrom(seed);
  const count = 1 + below(6);
  const there = minutesBetween(Array.from({ length: count + 2 }, () => [below(61), below(61)] as const));
  const slower = next() < 0.3 ? 1.5 : 1;
  const window = (): { readonly window?: TimeWindow } => {
    const from = below(200);
    return next() < 0.5 ? { window: { from, until: from + below(120) } } : {};
  };
  const stops = Array.from({ length: count }, (_, index) => ({
    id: `stop ${index}`,
    ...window(),
    serviceMinutes: below(21),
    priority: next() < 0.7 ? 1 : 1 + below(3),
  }));
  const options = {
    matrix: there.map((row, from) => row.map((minutes, to) => (from > to ? minutes * slower : minutes))),
    ...(next() < 0.6 ? { start: count } : {}),
    ...(next() < 0.6 ? { end: count + below(2) } : {}),
    ...(next() < 0.4 ? { maxMinutes: 40 + below(260) } : {}),
    ...(next() < 0.3 ? { day: { from: below(50), until: 150 + below(250) } } : {}),
  };
  return { stops, options };
}
