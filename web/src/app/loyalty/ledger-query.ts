import type { QueryScalar, QuerySpec, Where } from '../platform';

/** A member's ledger, newest first. */
export function ledgerQuery(
  customerId: string,
  scope: readonly Where[],
  after: readonly QueryScalar[] | null,
): QuerySpec<'loyaltyTransaction'> {
  return {
    from: ['loyaltyTransaction'],
    where: [...scope, ['customerId', '==', customerId]],
    orderBy: [
      ['effectiveAt', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: 25,
    startAfter: after ?? undefined,
  };
}
