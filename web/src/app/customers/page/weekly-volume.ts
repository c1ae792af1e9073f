import type { Order } from '@creamline/domain/orders';
import { roundMinor } from '@creamline/domain/money';
import { addDays, businessDayOf, weekStart, type BusinessDay } from '@creamline/domain/time';

export interface WeeklyVolume {
  readonly weeks: readonly BusinessDay[];
  /** Net goods in minor units for each week, largest category first. */
  readonly series: readonly { readonly category: string; readonly minor: readonly number[] }[];
}

type Delivered = Pick<Order, 'status' | 'deliveredAt' | 'lines'>;

/** Net goods delivered by ISO week and product category, for the `count` weeks that end with the week of `today`. */
export function weeklyVolume(
  orders: readonly Delivered[],
  categoryOf: (sku: string) => string,
  today: BusinessDay,
  timeZone: string,
  count: number,
): WeeklyVolume {
  const first = addDays(weekStart(today), -7 * (count - 1));
  const weeks = Array.from({ length: count }, (_, index) => addDays(first, 7 * index));
  const place = new Map(weeks.map((week, index) => [week, index]));
  const byCategory = new Map<string, number[]>();
  for (const order of orders) {
    if (order.status !== 'delivered' || order.deliveredAt === null) continue;
    const index = place.get(weekStart(businessDayOf(order.deliveredAt, timeZone)));
    if (index === undefined) continue;
    for (const line of order.lines) {
      const category = categoryOf(line.sku);
      const minor = byCategory.get(category) ?? weeks.map(() => 0);
      minor[index] =
        (minor[index] ?? 0) + roundMinor(line.quantity * line.unitPriceMinor) - line.discountMinor;
      byCategory.set(category, minor);
    }
  }
  const sum = (minor: readonly number[]): number => minor.reduce((total, each) => total + each, 0);
  const series = [...byCategory]
    .map(([category, minor]) => ({ category, minor }))
    .sort((a, b) => sum(b.minor) - sum(a.minor) || a.category.localeCompare(b.category));
  return { weeks, series };
}
