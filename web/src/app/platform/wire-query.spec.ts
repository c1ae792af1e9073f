import type { QuerySpec } from './live';
import { listedDocuments, wireQuery } from './wire-query';

const root = 'projects/p/databases/(default)/documents';

const written = (spec: Partial<QuerySpec<'customer'>>): Readonly<Record<string, unknown>> =>
  wireQuery({ from: ['customer'], limit: 50, ...spec }, ['name'], root).structuredQuery;

const filter = (where: QuerySpec<'customer'>['where']): unknown => written({ where })['where'];

test('a query asks for the fields of one collection, in order and up to its limit', () => {
  const { parent, structuredQuery } = wireQuery(
    {
      from: ['customer'],
      orderBy: [
        ['basicInfo.name', 'asc'],
        ['__name__', 'desc'],
      ],
      limit: 50,
    },
    ['basicInfo.name', 'tier'],
    root,
  );
  expect(parent).toBe('');
  expect(structuredQuery).toEqual({
    select: { fields: [{ fieldPath: 'basicInfo.name' }, { fieldPath: 'tier' }] },
    from: [{ collectionId: 'customers' }],
    orderBy: [
      { field: { fieldPath: 'basicInfo.name' }, direction: 'ASCENDING' },
      { field: { fieldPath: '__name__' }, direction: 'DESCENDING' },
    ],
    limit: 50,
  });
});

test('the next page starts after the order values, the id as a name', () => {
  const spec = written({
    orderBy: [
      ['basicInfo.name', 'asc'],
      ['__name__', 'asc'],
    ],
    startAfter: ['Café Amsel', 'c1'],
  });
  expect(spec['startAt']).toEqual({
    values: [{ stringValue: 'Café Amsel' }, { referenceValue: `${root}/customers/c1` }],
    before: false,
  });
});

test.each([
  [['tier', '==', 'gold'], 'EQUAL', { stringValue: 'gold' }],
  [['count', '>', 3], 'GREATER_THAN', { integerValue: '3' }],
  [['share', '<=', 0.5], 'LESS_THAN_OR_EQUAL', { doubleValue: 0.5 }],
  [['active', '!=', true], 'NOT_EQUAL', { booleanValue: true }],
  [['at', '>', new Date(0)], 'GREATER_THAN', { timestampValue: '1970-01-01T00:00:00.000Z' }],
  [['segmentIds', 'array-contains', 's1'], 'ARRAY_CONTAINS', { stringValue: 's1' }],
  [
    ['territoryId', 'in', ['t1', 't2']],
    'IN',
    { arrayValue: { values: [{ stringValue: 't1' }, { stringValue: 't2' }] } },
  ],
  [
    ['__name__', 'in', ['c1']],
    'IN',
    { arrayValue: { values: [{ referenceValue: `${root}/customers/c1` }] } },
  ],
] as const)('the condition %j is written with %s', (where, op, value) => {
  expect(filter([where])).toEqual({
    compositeFilter: {
      op: 'AND',
      filters: [{ fieldFilter: { field: { fieldPath: where[0] }, op, value } }],
    },
  });
});

test.each([
  ['==', 'IS_NULL'],
  ['!=', 'IS_NOT_NULL'],
] as const)('%s null is written as %s', (operator, op) => {
  expect(filter([['stats', operator, null]])).toEqual({
    compositeFilter: { op: 'AND', filters: [{ unaryFilter: { field: { fieldPath: 'stats' }, op } }] },
  });
});

test('a collection below a document is asked for there', () => {
  const { parent, structuredQuery } = wireQuery({ from: ['dietary', 'c1'], limit: 1 }, [], root);
  expect(parent).toBe('customers/c1');
  expect(structuredQuery['from']).toEqual([{ collectionId: 'private' }]);
});

test('an answer is read as plain values, in its order; what is no document is left out', () => {
  const answer = [
    { readTime: '2026-11-28T08:00:00Z' },
    {
      document: {
        name: `${root}/customers/c2`,
        fields: {
          name: { stringValue: 'Café Amsel' },
          orders: { integerValue: '3' },
          share: { doubleValue: 0.5 },
          active: { booleanValue: false },
          gone: { nullValue: null },
          at: { timestampValue: '2026-11-28T08:00:00.123456Z' },
          ids: { arrayValue: { values: [{ stringValue: 's1' }] } },
          none: { arrayValue: {} },
          map: { mapValue: { fields: { inner: { stringValue: 'x' } } } },
          empty: { mapValue: {} },
        },
      },
    },
    { document: { name: `${root}/customers/c1` } },
  ];
  expect(listedDocuments(answer)).toEqual([
    {
      id: 'c2',
      values: {
        name: 'Café Amsel',
        orders: 3,
        share: 0.5,
        active: false,
        gone: null,
        at: new Date('2026-11-28T08:00:00.123Z'),
        ids: ['s1'],
        none: [],
        map: { inner: 'x' },
        empty: {},
      },
    },
    { id: 'c1', values: {} },
  ]);
});

test.each([null, {}, 'text', [null, 1, {}]])('of the answer %j nothing is read', (answer) => {
  expect(listedDocuments(answer)).toEqual([]);
});
