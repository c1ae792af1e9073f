import type { QueryScalar, QuerySpec, Stored, Where } from '../../platform';
import { filterConditions, type OrderFilter } from './order-filter';

/** Orders a page of the list shows. */
export const PAGE = 50;

/** The orders of the filter, latest first, within the actor's scope. */
export function orderListQuery(
  scope: readonly Where[],
  filter: OrderFilter,
  timeZone: string,
  after: readonly QueryScalar[] | null,
): QuerySpec<'order'> {
  return {
    from: ['order'],
    where: [...scope, ...filterConditions(filter, timeZone)],
    // Imported orders share a moment: the id tells the next page where this one ended.
    orderBy: [
      ['placedAt', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: PAGE,
    startAfter: after ?? undefined,
  };
}

export function orderCursor(order: Stored<'order'>): readonly QueryScalar[] {
  return [order.placedAt, order.id];
}
