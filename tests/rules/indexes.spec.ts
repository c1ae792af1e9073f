import { censusQuestions } from '@creamline/domain/customers';
import { declaredQueries } from './declared-queries.ts';
import {
  committedIndexes,
  missingIndex,
  type DeclaredQuery,
} from '../../functions/src/platform/testing/index-check.ts';

const found = declaredQueries(['functions/src', 'web/src/app']);

const scopes = [[], [['assignedRepId', '==']], [['territoryId', 'in']]] as const;

/** The customer list puts its query together from filters and a sort: all of them, with every scope. */
function customerLists(): readonly DeclaredQuery[] {
  const shared = ['status', 'businessType', 'tier', 'assignedRepId', 'territoryId'];
  const kinds = [
    {
      collection: 'customers',
      fields: [...shared, 'lifecycle.stage', 'health.band'],
      sorts: ['basicInfo.name', 'stats.lastOrderAt', 'yearRevenueMinor', 'health.score', 'nextFollowUpAt'],
    },
    { collection: 'customer_cards', fields: [...shared, 'lifecycle', 'healthBand'], sorts: ['name'] },
  ];
  return kinds.flatMap(({ collection, fields, sorts }) =>
    sorts.flatMap((sort) =>
      (['asc', 'desc'] as const).map((direction) => ({
        collection,
        where: [...fields.map((field) => [field, '=='] as const), ['segmentIds', 'array-contains'] as const],
        orderBy: [[sort, direction] as const, ['__name__', direction] as const],
      })),
    ),
  );
}

/** Queries whose form their source alone does not tell, by file. */
const composed: Readonly<Record<string, readonly DeclaredQuery[]>> = {
  'functions/src/changes-from.ts': [
    'users',
    'segments',
    'customers',
    'contacts',
    'interactions',
    'tasks',
  ].flatMap((collection): DeclaredQuery[] => [
    { collection, where: [['updatedAt', '==']], byId: true },
    { collection, where: [['updatedAt', '>=']], orderBy: [['updatedAt', 'asc']] },
  ]),
  'functions/src/customers/spread-scope.ts': [
    'contacts',
    'interactions',
    'order_entries',
    'orders',
    'tasks',
  ].map((collection) => ({
    collection,
    where: [['customerId', '==']],
    byId: true,
  })),
  'functions/src/customers/take-census.ts': ['all', 'territory:t1', 'rep:u1'].flatMap((scope) =>
    censusQuestions(scope).map(({ where }) => ({ collection: 'customers', where })),
  ),
  // Takes the collection from its callers, whose calls are read where they stand.
  'functions/src/platform/page.ts': [{ collection: 'orders', byId: true }],
  'web/src/app/customers/list/list-query.ts': customerLists(),
  // Writes the list's queries as REST takes them; asking for single fields needs no other index.
  'web/src/app/platform/wire-query.ts': customerLists(),
  'web/src/app/customers/reference-names.ts': ['users', 'territories', 'segments'].map((collection) => ({
    collection,
  })),
  'web/src/app/audit/audit-filter.ts': [
    [],
    [['collection', '==']],
    [['actor', '==']],
    [
      ['collection', '=='],
      ['actor', '=='],
    ],
  ].flatMap((narrowed) =>
    [[], [['at', '>='] as const, ['at', '<'] as const]].map((days) => ({
      collection: 'audit',
      where: [...narrowed.map(([field = '', comparison = '']) => [field, comparison] as const), ...days],
      orderBy: [['at', 'desc'] as const, ['__name__', 'desc'] as const],
    })),
  ),
  'web/src/app/orders/list/order-list-query.ts': scopes.map((scope) => ({
    collection: 'orders',
    where: [...scope, ['status', '=='], ['customerId', '=='], ['placedAt', '>='], ['placedAt', '<']],
    orderBy: [
      ['placedAt', 'desc'],
      ['__name__', 'desc'],
    ],
  })),
  'web/src/app/customers/page/panel-queries.ts': (['territoryId', 'assigneeId'] as const).map((field) => ({
    collection: 'tasks',
    where: [
      [field, '=='],
      ['customerId', '=='],
      ['state', '=='],
    ],
    orderBy: [['dueAt', 'asc']],
  })),
};

it('finds the queries', () => {
  expect(found.length).toBeGreaterThan(20);
});

it.each(['orders', 'settlements', 'segments', 'customers', 'loyalty_accounts'])(
  'finds %s read page by page in the order of ids',
  (collection) => {
    expect(found.flatMap(({ forms }) => forms ?? [])).toContainEqual({ collection, byId: true });
  },
);

const plain = found.flatMap(({ place, forms }) => (forms ?? []).map((form) => [place, form] as const));

test.each(plain)('an index serves %s %j', (_, query) => {
  expect(missingIndex(committedIndexes, query)).toBeNull();
});

const unread = found.filter(({ forms }) => forms === null).map(({ place }) => place.split(':')[0] ?? place);

test.each([...new Set(unread)])('the queries put together in %s are named here', (name) => {
  expect(Object.keys(composed)).toContain(name);
});

test.each(
  Object.entries(composed).flatMap(([name, queries]) => queries.map((query) => [name, query] as const)),
)('an index serves %s %j', (_, query) => {
  expect(missingIndex(committedIndexes, query)).toBeNull();
});
