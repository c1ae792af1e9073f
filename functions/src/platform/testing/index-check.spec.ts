import { missingIndex, type DeclaredQuery, type IndexFile } from './index-check.ts';
import { MemoryDatabase } from './memory-database.ts';

const on = (...fields: readonly string[]): IndexFile['indexes'][number] => ({
  collectionGroup: 'orders',
  queryScope: 'COLLECTION',
  fields: fields.map((each) => {
    const [fieldPath = '', order] = each.split(' ');
    if (fieldPath.endsWith('[]')) return { fieldPath: fieldPath.slice(0, -2), arrayConfig: 'CONTAINS' };
    return { fieldPath, order: order === 'desc' ? 'DESCENDING' : 'ASCENDING' };
  }),
});

const file: IndexFile = {
  indexes: [
    on('customerId', 'placedAt desc'),
    on('status', 'placedAt desc'),
    on('tags[]', 'placedAt desc'),
    on('customerId', 'status', 'total'),
    { ...on('customerId', 'placedAt'), queryScope: 'COLLECTION_GROUP' },
  ],
  fieldOverrides: [{ collectionGroup: 'orders', fieldPath: 'lines', indexes: [] }],
};

type Query = Omit<DeclaredQuery, 'collection'>;

test.each<readonly [string, Query, boolean]>([
  ['everything', {}, true],
  ['pages by id', { byId: true }, true],
  ['one equality', { where: [['status', '==']] }, true],
  [
    'equalities alone are merged',
    {
      where: [
        ['status', '=='],
        ['customerId', 'in'],
        ['tags', 'array-contains'],
      ],
    },
    true,
  ],
  ['equalities and pages by id', { where: [['status', '==']], byId: true }, true],
  ['one order', { orderBy: [['placedAt', 'asc']] }, true],
  [
    'one order and the id in the same direction',
    {
      orderBy: [
        ['placedAt', 'desc'],
        ['__name__', 'desc'],
      ],
    },
    true,
  ],
  [
    'the id in the other direction',
    {
      orderBy: [
        ['placedAt', 'desc'],
        ['__name__', 'asc'],
      ],
    },
    false,
  ],
  ['a range in its own order', { where: [['placedAt', '>=']], orderBy: [['placedAt', 'asc']] }, true],
  ['a range alone', { where: [['placedAt', '>=']] }, true],
  ['an equality and an order', { where: [['customerId', '==']], orderBy: [['placedAt', 'desc']] }, true],
  [
    'an equality and the other direction',
    { where: [['customerId', '==']], orderBy: [['placedAt', 'asc']] },
    false,
  ],
  ['an equality without an index', { where: [['source', '==']], orderBy: [['placedAt', 'desc']] }, false],
  [
    'two equalities by two indexes',
    {
      where: [
        ['customerId', '=='],
        ['status', '=='],
      ],
      orderBy: [['placedAt', 'desc']],
    },
    true,
  ],
  ['membership and an order', { where: [['tags', 'array-contains']], orderBy: [['placedAt', 'desc']] }, true],
  ['an equality for a membership', { where: [['tags', '==']], orderBy: [['placedAt', 'desc']] }, false],
  [
    'two equalities by one index',
    {
      where: [
        ['customerId', '=='],
        ['status', '=='],
      ],
      orderBy: [['total', 'asc']],
    },
    true,
  ],
  ['half of an index', { where: [['customerId', '==']], orderBy: [['total', 'asc']] }, false],
  [
    'an equality and a range elsewhere',
    {
      where: [
        ['customerId', '=='],
        ['total', '>'],
      ],
      orderBy: [['placedAt', 'desc']],
    },
    false,
  ],
  ['an order of a compared field', { where: [['customerId', '==']], orderBy: [['customerId', 'asc']] }, true],
  [
    'ids by name',
    {
      where: [
        ['customerId', '=='],
        ['__name__', 'in'],
      ],
    },
    true,
  ],
  [
    'everywhere, by an index of the whole group',
    { group: true, where: [['customerId', '==']], orderBy: [['placedAt', 'asc']] },
    true,
  ],
  [
    'everywhere, by an index of a collection',
    { group: true, where: [['customerId', '==']], orderBy: [['placedAt', 'desc']] },
    false,
  ],
  ['everywhere, one equality', { group: true, where: [['status', '==']] }, false],
  ['an exempt field', { where: [['lines', '==']] }, false],
  ['inside an exempt field', { orderBy: [['lines.sku', 'asc']] }, false],
])('%s', (_, query, served) => {
  expect(missingIndex(file, { collection: 'orders', ...query }) === null).toBe(served);
});

it('names what is missing', () => {
  const query = { collection: 'orders', where: [['source', '==']], orderBy: [['placedAt', 'desc']] } as const;
  expect(missingIndex(file, query)).toBe('orders: no index on source, placedAt desc');
});

it('names what is missing for a group', () => {
  const query = { collection: 'orders', group: true, orderBy: [['placedAt', 'desc']] } as const;
  expect(missingIndex(file, query)).toBe('every orders: no index on placedAt desc');
});

it('is asked by the test store, which refuses what production would', async () => {
  const query = {
    from: ['order'],
    where: [['source', '==', 'x']],
    orderBy: [['placedAt', 'desc']],
    limit: 1,
  } as const;
  await expect(new MemoryDatabase().list(query)).rejects.toThrow('no index on source, placedAt desc');
});
