import { lineGoods, orderTotals, type Order, type OrderLine } from '@creamline/domain/orders';
import { pathOf } from '@creamline/domain/paths';
import type { Product } from '@creamline/domain/products';
import { addDays, daysBetween, isoWeekday, type BusinessDay } from '@creamline/domain/time';
import { demand, isDeliveryDay, shareOf } from './calendar.ts';
import { HISTORY_DAYS, type DemoCustomer } from './customers.ts';
import { at } from './document.ts';
import { Random } from './random.ts';

/** An order with its id. */
export interface DemoOrder {
  readonly id: string;
  readonly path: string;
  readonly data: Order;
}

/** Two years of a customer's orders up to `today`, and what is on its way. */
export function demoOrders(
  customer: DemoCustomer,
  products: ReadonlyMap<string, Product>,
  today: BusinessDay,
): readonly DemoOrder[] {
  const { kind, course } = customer;
  if (course === 'prospect') return [];
  const random = new Random(`orders ${customer.id}`);
  const basket = random.some(kind.basket, random.integer(kind.products[0], kind.products[1]));
  const size = random.between(0.6, 1.5);
  const perWeek = random.between(kind.perWeek[0], kind.perWeek[1]);
  const gap = 7 / perWeek;
  const pause = pauseOf(random, course, today);
  // On a Friday what is on its way comes after the weekend.
  const last = addDays(today, isoWeekday(today) === 5 ? 3 : 2);
  const orders: DemoOrder[] = [];
  let wantedFrom: number = random.between(0, gap);
  for (let day = customer.since, age = 0; day <= last; day = addDays(day, 1), age++) {
    // Drawn whether the day has an order or not, so that one changed rule does not move all that follows.
    const [dice, noise, seed] = [random.next(), random.between(0.85, 1.15), random.next()];
    if (age < wantedFrom || !customer.weekdays.includes(isoWeekday(day)) || !isDeliveryDay(day)) continue;
    if (pause !== null && day >= pause.from && day < pause.to) continue;
    const wanted = demand(kind.season, kind.holidays, day) * trend(course, customer.since, day, today);
    // A customer who wants much less orders smaller, and now and then not at all.
    if (wanted === 0 || dice > wanted * 2.2) continue;
    wantedFrom = Math.max(age + gap * 0.6, wantedFrom + gap);
    if (dice < 0.04) continue;
    const factor = size * noise * Math.min(1.6, wanted);
    const lines = linesOf(new Random(`${customer.id} ${seed}`), basket, products, factor);
    if (lines.length > 0) orders.push(orderOf(customer, day, today, lines, orders.length));
  }
  return orders;
}

/** When a customer who left did so, and came back. */
function pauseOf(random: Random, course: DemoCustomer['course'], today: BusinessDay) {
  if (course === 'lost') return { from: addDays(today, -random.integer(95, 330)), to: '9999-12-31' };
  if (course !== 'wonBack') return null;
  const back = random.integer(15, 75);
  return { from: addDays(today, -back - random.integer(130, 220)), to: addDays(today, -back) };
}

/** How a customer's demand moves over the years, beside the season. */
function trend(
  course: DemoCustomer['course'],
  since: BusinessDay,
  day: BusinessDay,
  today: BusinessDay,
): number {
  const share = shareOf(since, day, today);
  switch (course) {
    case 'growing':
      return 0.75 + 0.7 * share;
    case 'declining': {
      const late = Math.max(0, 1 - daysBetween(day, today) / 200);
      return 1 - 0.65 * late;
    }
    case 'lost':
      return 0.9 - 0.2 * share;
    default:
      return 0.95 + 0.1 * share;
  }
}

function linesOf(
  random: Random,
  basket: readonly (readonly [sku: string, quantity: number])[],
  products: ReadonlyMap<string, Product>,
  factor: number,
): OrderLine[] {
  return basket.flatMap(([sku, usual]) => {
    const product = products.get(sku);
    const quantity = Math.round(usual * factor * random.between(0.7, 1.3));
    if (product === undefined || quantity < 1 || random.chance(0.18)) return [];
    const line: OrderLine = {
      sku,
      name: product.name,
      quantity,
      unitPriceMinor: product.priceMinor,
      discountMinor: 0,
      vatRate: product.vatRate,
      depositMinor: product.depositMinor,
    };
    // Whole pallets and crates come a little cheaper.
    return quantity >= 60 ? [{ ...line, discountMinor: Math.round(lineGoods(line) * 0.05) }] : [line];
  });
}

/** The last day before `day` on which somebody of the dairy takes orders. */
function workdayBefore(day: BusinessDay): BusinessDay {
  const before = addDays(day, -1);
  return isoWeekday(before) <= 5 && isDeliveryDay(before) ? before : workdayBefore(before);
}

function orderOf(
  customer: DemoCustomer,
  day: BusinessDay,
  today: BusinessDay,
  lines: readonly OrderLine[],
  index: number,
): DemoOrder {
  const random = new Random(`order ${customer.id} ${index}`);
  const due = day > today;
  const placedOn = workdayBefore(due ? today : day);
  const number = `${placedOn.replaceAll('-', '')}-${String((new Random(customer.id).integer(100, 999) * 10 + (index % 10)) % 10_000).padStart(4, '0')}`;
  const placedAt = at(placedOn, random.integer(7, 16), random.integer(0, 59));
  const status = due
    ? 'confirmed'
    : random.chance(0.012)
      ? 'cancelled'
      : random.chance(0.006)
        ? 'refunded'
        : 'delivered';
  const deliveredAt =
    status === 'delivered' || status === 'refunded'
      ? at(day, random.integer(3, 5), random.integer(0, 59))
      : null;
  const id = `${customer.id}-${daysBetween(customer.since, day) + HISTORY_DAYS}`;
  return {
    id,
    path: pathOf('order', id),
    data: {
      customerId: customer.id,
      orderNumber: number,
      status,
      placedAt,
      deliveredAt,
      currency: 'EUR',
      lines: [...lines],
      source: random.chance(0.7) ? 'ERP' : 'Phone',
      externalId: null,
      note: '',
      requestedDay: day,
      totals: orderTotals(lines),
      assignedRepId: customer.repId,
      territoryId: customer.territoryId,
      createdAt: placedAt,
      updatedAt: deliveredAt ?? placedAt,
    },
  };
}
