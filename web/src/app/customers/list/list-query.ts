import type { Actor } from '@creamline/domain/access';
import type { OrderBy, QueryScalar, QuerySpec, Where } from '../../platform';
import type { FilterName, ListState, SortName } from './list-state';

export const PAGE_ROWS = 50;

/** Rules refuse a query that names more than this many values. */
const MAX_NAMES = 30;

export type ListKind = 'customer' | 'customerCard';

/** Marketing and executives see cards; whoever serves customers sees customers. */
export function listKind(actor: Pick<Actor, 'role'>): ListKind {
  return actor.role === 'marketing' || actor.role === 'executive' ? 'customerCard' : 'customer';
}

const customerFields: Readonly<Record<FilterName, string>> = {
  status: 'status',
  type: 'businessType',
  tier: 'tier',
  lifecycle: 'lifecycle.stage',
  health: 'health.band',
  segment: 'segmentIds',
  rep: 'assignedRepId',
  territory: 'territoryId',
};

const cardFields: Readonly<Record<FilterName, string>> = {
  ...customerFields,
  lifecycle: 'lifecycle',
  health: 'healthBand',
};

const customerSorts: Readonly<Record<SortName, string>> = {
  name: 'basicInfo.name',
  lastOrder: 'stats.lastOrderAt',
  revenue: 'yearRevenueMinor',
  health: 'health.score',
  next: 'nextFollowUpAt',
};

/** The field a list is ordered by. Cards hold no figures, so they are ordered by name. */
export function sortField(kind: ListKind, by: SortName): string {
  return kind === 'customer' ? customerSorts[by] : 'name';
}

/**
 * The field that is null in customers an order says nothing about: those who never ordered have no figures to be
 * ordered by, and the database leaves them out. Null where the order has a place for everybody.
 */
export function lackedField(kind: ListKind, by: SortName): 'stats' | 'health' | 'nextFollowUpAt' | null {
  if (kind === 'customerCard') return null;
  switch (by) {
    case 'name':
      return null;
    case 'lastOrder':
    case 'revenue':
      return 'stats';
    case 'health':
      return 'health';
    case 'next':
      return 'nextFollowUpAt';
  }
}

/** The condition without which rules refuse the list; null where the actor sees nobody. */
export function scopeConditions(actor: Actor, filters: ListState['filters']): readonly Where[] | null {
  switch (actor.role) {
    case 'rep':
      return [['assignedRepId', '==', actor.uid]];
    case 'manager': {
      const chosen = filters.territory;
      if (chosen !== undefined && actor.territories.includes(chosen)) return [['territoryId', '==', chosen]];
      if (actor.territories.length === 0) return null;
      return actor.territories.length === 1
        ? [['territoryId', '==', actor.territories[0] ?? '']]
        : [['territoryId', 'in', actor.territories.slice(0, MAX_NAMES)]];
    }
    case 'service':
    case 'marketing':
    case 'executive':
      return [];
    case 'admin':
      return null;
  }
}

function conditions(actor: Actor, kind: ListKind, state: ListState): readonly Where[] | null {
  const scope = scopeConditions(actor, state.filters);
  if (scope === null) return null;
  const scoped = new Set(scope.map(([field]) => field));
  const fields = kind === 'customer' ? customerFields : cardFields;
  const chosen: Where[] = [];
  for (const name of ['status', 'type', 'tier', 'lifecycle', 'health', 'rep', 'territory'] as const) {
    const value = state.filters[name];
    if (value !== undefined && !scoped.has(fields[name])) chosen.push([fields[name], '==', value]);
  }
  if (state.filters.segment !== undefined)
    chosen.push(['segmentIds', 'array-contains', state.filters.segment]);
  return [...scope, ...chosen];
}

/** One page of the list, after the row whose order values are `after`. */
export function pageQuery<K extends ListKind>(
  actor: Actor,
  kind: K,
  state: ListState,
  after: readonly QueryScalar[] | null,
): QuerySpec<K> | null {
  const where = conditions(actor, kind, state);
  if (where === null) return null;
  const direction = kind === 'customer' || state.sort.by === 'name' ? state.sort.direction : 'asc';
  // A next step that is null would come first; those customers follow in the query of the lacking.
  const planned: Where[] =
    kind === 'customer' && state.sort.by === 'next' ? [['nextFollowUpAt', '>', new Date(0)]] : [];
  const orderBy: OrderBy[] = [
    [sortField(kind, state.sort.by), direction],
    ['__name__', direction],
  ];
  return {
    from: [kind],
    where: [...where, ...planned],
    orderBy,
    limit: PAGE_ROWS,
    startAfter: after ?? undefined,
  };
}

/** The customers the order of the list leaves out; they come after all others. */
export function lackingQuery(
  actor: Actor,
  kind: ListKind,
  state: ListState,
  after: readonly QueryScalar[] | null,
): QuerySpec<'customer'> | null {
  const field = lackedField(kind, state.sort.by);
  const where = field === null ? null : conditions(actor, 'customer', state);
  if (field === null || where === null) return null;
  return {
    from: ['customer'],
    where: [...where, [field, '==', null]],
    orderBy: [['__name__', 'asc']],
    limit: PAGE_ROWS,
    startAfter: after ?? undefined,
  };
}

/** The rows found by name: looked up by id, as many as one query may name. */
export function foundQuery<K extends ListKind>(
  actor: Actor,
  kind: K,
  ids: readonly string[],
): QuerySpec<K> | null {
  const scope = scopeConditions(actor, {});
  if (scope === null || ids.length === 0) return null;
  const named = scope.reduce(
    (most, [, , value]) => (Array.isArray(value) ? most / value.length : most),
    MAX_NAMES,
  );
  return {
    from: [kind],
    where: [...scope, ['__name__', 'in', ids.slice(0, Math.floor(named))]],
    limit: MAX_NAMES,
  };
}
