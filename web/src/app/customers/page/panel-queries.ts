import type { Actor } from '@creamline/domain/access';
import { addDays, instantOf, weekStart, type BusinessDay } from '@creamline/domain/time';
import type { QueryScalar, QuerySpec, Where } from '../../platform';

export const PANEL_ROWS = 25;
export const VOLUME_WEEKS = 12;

/** A customer's orders, newest first. */
export function ordersQuery(
  customerId: string,
  scope: readonly Where[],
  after: readonly QueryScalar[] | null,
): QuerySpec<'order'> {
  return {
    from: ['order'],
    where: [...scope, ['customerId', '==', customerId]],
    orderBy: [
      ['placedAt', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: PANEL_ROWS,
    startAfter: after ?? undefined,
  };
}

/** What was delivered to a customer in the weeks the chart shows. */
export function volumeQuery(
  customerId: string,
  scope: readonly Where[],
  today: BusinessDay,
  timeZone: string,
): QuerySpec<'order'> {
  const first = addDays(weekStart(today), -7 * (VOLUME_WEEKS - 1));
  return {
    from: ['order'],
    where: [...scope, ['customerId', '==', customerId], ['deliveredAt', '>=', instantOf(first, timeZone)]],
    orderBy: [['deliveredAt', 'desc']],
    limit: 200,
  };
}

/** Open tasks about a customer that this actor may see: their own, or all of a manager's territories. */
export function openTasksQuery(customerId: string, actor: Actor): QuerySpec<'task'> | null {
  if (actor.role === 'executive' || actor.role === 'admin') return null;
  const scope: Where =
    actor.role === 'manager' && actor.territories.length > 0
      ? ['territoryId', 'in', actor.territories]
      : ['assigneeId', '==', actor.uid];
  return {
    from: ['task'],
    where: [scope, ['customerId', '==', customerId], ['state', '==', 'open']],
    orderBy: [['dueAt', 'asc']],
    limit: 50,
  };
}
