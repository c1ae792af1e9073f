import type { QuerySpec, Where } from '../platform';

/** A customer's contacts, by name. */
export function contactsQuery(customerId: string, scope: readonly Where[]): QuerySpec<'contact'> {
  return {
    from: ['contact'],
    where: [...scope, ['customerId', '==', customerId]],
    orderBy: [['name', 'asc']],
    limit: 100,
  };
}
