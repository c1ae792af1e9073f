import { orderStatuses, type OrderStatus } from '@creamline/domain/orders';
import { addDays, businessDaySchema, instantOf, type BusinessDay } from '@creamline/domain/time';

/** What the list of orders is narrowed by; the address holds all of it. */
export interface OrderFilter {
  readonly status: OrderStatus | null;
  /** First and last business day, both included. */
  readonly from: BusinessDay | null;
  readonly to: BusinessDay | null;
  readonly customerId: string | null;
}

export const noFilter: OrderFilter = { status: null, from: null, to: null, customerId: null };

const idShape = /^[^/\s]{1,200}$/;

/** Reads the filter from an address; whatever an old or hand-made address got wrong is left out. */
export function readOrderFilter(get: (name: string) => string | null): OrderFilter {
  const customerId = get('customer');
  const [from, to] = [dayIn(get('from')), dayIn(get('to'))];
  return {
    status: orderStatuses.find((status) => status === get('status')) ?? null,
    // Somebody who picks the days the wrong way round means the days between them.
    from: from !== null && to !== null && from > to ? to : from,
    to: from !== null && to !== null && from > to ? from : to,
    customerId: customerId !== null && idShape.test(customerId) ? customerId : null,
  };
}

/** The address parameters of a filter; null removes one, so that the plain list has a plain address. */
export function orderFilterParams(filter: OrderFilter): Record<string, string | null> {
  return { status: filter.status, from: filter.from, to: filter.to, customer: filter.customerId };
}

export function isFiltered(filter: OrderFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

type PlacedAt = readonly ['placedAt', '>=' | '<', Date];

/** The conditions of the filter; a day begins and ends in the dairy's own time zone. */
export function filterConditions(
  filter: OrderFilter,
  timeZone: string,
): readonly (readonly ['status' | 'customerId', '==', string] | PlacedAt)[] {
  return [
    ...(filter.status === null ? [] : [['status', '==', filter.status] as const]),
    ...(filter.customerId === null ? [] : [['customerId', '==', filter.customerId] as const]),
    ...(filter.from === null ? [] : [['placedAt', '>=', instantOf(filter.from, timeZone)] as const]),
    ...(filter.to === null ? [] : [['placedAt', '<', instantOf(addDays(filter.to, 1), timeZone)] as const]),
  ];
}

function dayIn(text: string | null): BusinessDay | null {
  const parsed = businessDaySchema.safeParse(text);
  // The 31st of February has the shape of a day, and no place in the calendar.
  return parsed.success && addDays(parsed.data, 0) === parsed.data ? parsed.data : null;
}
