import { defaultCompany } from '../territories/index.ts';
import {
  builtInMap,
  catalogueOf,
  columnMapSchema,
  readCustomer,
  readOrderRow,
  readProduct,
  readRow,
  resolveColumns,
  type ColumnMap,
  type Columns,
  type RowValues,
} from './index.ts';

const map = (overrides: object): ColumnMap => columnMapSchema.parse(overrides);

function columnsOf(header: readonly string[], columnMap: ColumnMap): Columns {
  const resolved = resolveColumns(header, columnMap);
  if (!resolved.ok) throw new Error(resolved.problem.reason);
  return resolved.value;
}

function rowOf(columns: Columns, cells: readonly string[], columnMap: ColumnMap): RowValues {
  const { decimal, dateFormat } = columnMap;
  return readRow(2, cells, columns, { company: defaultCompany, decimal, dateFormat });
}

const customers = map({ kind: 'customers' });
const products = map({ kind: 'products' });
const orders = map({ kind: 'orders' });

function customer(record: Readonly<Record<string, string>>, columnMap = customers) {
  const columns = columnsOf(Object.keys(record), columnMap);
  const row = rowOf(columns, Object.values(record), columnMap);
  return row.problems.length > 0
    ? { ok: false as const, problems: row.problems }
    : readCustomer(row, columns, defaultCompany);
}

const cafe = { id: 'c1', name: 'Café Süd', businessType: 'foodservice' };

describe('the columns of a file', () => {
  it.each([
    ['tier', 'serverField'],
    ['stats', 'serverField'],
    ['stats.revenueMinor', 'serverField'],
    ['rev', 'serverField'],
    ['createdBy', 'serverField'],
    ['segmentIds', 'serverField'],
    ['__proto__', 'unknownColumn'],
    ['constructor', 'unknownColumn'],
    ['custom.__proto__', 'unknownColumn'],
    ['custom.constructor', 'unknownColumn'],
    ['basicInfo.name', 'unknownColumn'],
    ['', 'unknownColumn'],
    ['name', 'duplicateColumn'],
  ])('refuse the file for a column %j with %s', (column, code) => {
    const resolved = resolveColumns(['id', 'name', column], customers);
    expect(resolved.ok ? 'accepted' : resolved.problem.code).toBe(code);
  });

  it('are found by our own names', () => {
    expect(columnsOf(['id', ' name '], customers).columns.map((column) => column.target)).toEqual([
      'id',
      'name',
    ]);
  });

  it('may be left out by name', () => {
    const ignoring = map({ kind: 'customers', ignore: ['tier'] });
    expect(columnsOf(['id', 'tier', 'name'], ignoring).columns.map((column) => column.index)).toEqual([0, 2]);
  });

  it('must hold what the map names', () => {
    const resolved = resolveColumns(['id'], map({ kind: 'customers', columns: { Kunde: 'name' } }));
    expect(resolved.ok ? 'accepted' : resolved.problem.code).toBe('missingColumn');
  });

  it('cannot be mapped to a field of the server', () => {
    const resolved = resolveColumns(['id', 'Stufe'], map({ kind: 'customers', columns: { Stufe: 'tier' } }));
    expect(resolved.ok ? 'accepted' : resolved.problem.code).toBe('serverField');
  });
});

describe('a row of customers', () => {
  it('becomes the facts of a customer', () => {
    const read = customer({
      ...cafe,
      phone: '0341 99 99 90 0',
      city: 'Leipzig',
      deliveryDays: '5;1',
      latitude: '51.34',
      longitude: '12.37',
      'custom.cheeseCounter': 'yes',
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        id: 'c1',
        facts: {
          basicInfo: {
            name: 'Café Süd',
            phone: '+493419999900',
            address: { city: 'Leipzig', country: 'DE', line1: '' },
            location: { latitude: 51.34, longitude: 12.37, geohash: 'u30u16pt1' },
          },
          preferences: { deliveryDays: [1, 5] },
          custom: { cheeseCounter: 'yes' },
          status: 'active',
        },
      },
    });
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['no id', { ...cafe, id: '' }, 'id'],
    ['an id with a slash', { ...cafe, id: 'a/b' }, 'id'],
    ['an id Firestore keeps for itself', { ...cafe, id: '__all__' }, 'id'],
    ['no name', { ...cafe, name: ' ' }, 'name'],
    ['an unknown business type', { ...cafe, businessType: 'spaceport' }, 'businessType'],
    ['a broken e-mail address', { ...cafe, email: 'nobody' }, 'email'],
    ['a broken telephone number', { ...cafe, phone: 'call me' }, 'phone'],
    ['a weekday 8', { ...cafe, deliveryDays: '8' }, 'deliveryDays'],
    ['a latitude of 91', { ...cafe, latitude: '91', longitude: '12' }, 'latitude'],
    ['a name of two lines', { ...cafe, name: 'a\nb' }, 'name'],
  ])('is refused for %s', (_, record, column) => {
    const read = customer(record);
    expect(read.ok ? [] : read.problems.map((problem) => problem.column)).toContain(column);
    expect(read.ok).toBe(false);
  });

  it('has no place where latitude or longitude is missing', () => {
    const read = customer({ ...cafe, latitude: '51.3' });
    expect(read.ok ? read.value.facts.basicInfo.location : read).toBeNull();
  });

  it('is refused whole when it has a cell too few', () => {
    const columns = columnsOf(['id', 'name'], customers);
    expect(rowOf(columns, ['c1'], customers).problems).toEqual([
      { line: 2, column: null, code: 'columnCount', reason: 'The row has 1 cells, the header 2' },
    ]);
  });
});

describe('a row of products', () => {
  const read = (record: Readonly<Record<string, string>>, columnMap = products) => {
    const columns = columnsOf(Object.keys(record), columnMap);
    const row = rowOf(columns, Object.values(record), columnMap);
    return row.problems.length > 0
      ? { ok: false as const, problems: row.problems }
      : readProduct(row, columns, defaultCompany);
  };
  const milk = { sku: 'M1', name: 'Milk', category: 'milk', unit: '1 l', price: '1.19', vatRate: '7 %' };

  it('takes prices in euros, shares in percent and allergens by name', () => {
    expect(read({ ...milk, allergens: 'milk;soybeans:mayContain;others:free' })).toMatchObject({
      ok: true,
      value: {
        facts: {
          priceMinor: 119,
          vatRate: 0.07,
          allergens: { milk: 'contains', soya: 'mayContain', fish: 'free' },
        },
      },
    });
  });

  it('leaves allergens nobody named unknown', () => {
    const product = read({ ...milk, allergens: 'milk' });
    expect(product.ok ? product.value.facts.allergens : null).toEqual({ milk: 'contains' });
  });

  it('reads German numbers where the map says so', () => {
    const german = map({ kind: 'products', decimal: ',' });
    const product = read({ ...milk, price: '12,5', vatRate: '0,07' }, german);
    expect(product.ok ? product.value.facts.priceMinor : null).toBe(1250);
  });

  it.each([
    ['price', '1.195'],
    ['price', '1,19'],
    ['price', '-1'],
    ['price', 'NaN'],
    ['price', '1e9'],
    ['vatRate', '700 %'],
    ['allergens', 'moonlight'],
    ['sku', 'a b'],
  ])('is refused for %s %j', (column, cell) => {
    const product = read({ ...milk, [column]: cell });
    expect(product.ok ? [] : product.problems.map((problem) => problem.column)).toEqual([column]);
  });
});

describe('a row of orders', () => {
  const catalogue = catalogueOf([
    { sku: 'M1', name: 'Whole milk', priceMinor: 119, vatRate: 0.07, depositMinor: 15 },
  ]);
  const read = (record: Readonly<Record<string, string>>, columnMap = orders) => {
    const columns = columnsOf(Object.keys(record), columnMap);
    const row = rowOf(columns, Object.values(record), columnMap);
    return row.problems.length > 0
      ? { ok: false as const, problems: row.problems }
      : readOrderRow(row, { columns, map: columnMap, company: defaultCompany, catalogue });
  };
  const order = {
    orderNumber: 'A-1',
    customerId: 'c1',
    status: 'delivered',
    deliveredAt: '2026-03-29',
    sku: 'M1',
    quantity: '2',
  };

  it('takes price, VAT and deposit from the product', () => {
    expect(read(order)).toMatchObject({
      ok: true,
      value: {
        head: { id: 'A-1', deliveredAt: new Date('2026-03-29T06:00:00Z') },
        item: { name: 'Whole milk', quantity: 2, unitPriceMinor: 119, vatRate: 0.07, depositMinor: 15 },
      },
    });
  });

  it.each<[string, string, string]>([
    ['quantity', '0', 'quantity'],
    ['quantity', '-3', 'quantity'],
    ['quantity', '1e999', 'quantity'],
    ['sku', 'nothing', 'sku'],
    ['deliveredAt', '2026-02-30', 'deliveredAt'],
    ['status', 'eaten', 'status'],
    ['currency', 'CHF', 'currency'],
    ['customerId', '../users/admin', 'customerId'],
  ])('is refused for %s %j', (column, cell, named) => {
    const result = read({ ...order, [column]: cell });
    expect(result.ok ? [] : result.problems.map((problem) => problem.column)).toContain(named);
  });

  it('is refused for a delivery without its date', () => {
    const result = read({ ...order, deliveredAt: '', placedAt: '2026-03-28' }, map({ kind: 'orders' }));
    expect(result.ok ? [] : result.problems.map((problem) => problem.reason)).toEqual([
      'deliveredAt: A delivered order needs the date it was delivered',
    ]);
  });

  it('of the groceries map is a basket of a member on a date', () => {
    const groceries = builtInMap('orders', 'groceries');
    if (groceries === null) throw new Error('the groceries map is missing');
    const purchase = { Member_number: '1808', Date: '21-07-2015', itemDescription: ' whole MILK ' };
    expect(read(purchase, groceries)).toMatchObject({
      ok: true,
      value: {
        head: { id: 'member-1808-2015-07-21', customerId: 'member-1808', status: 'delivered' },
        customerText: '1808',
        item: { sku: 'M1', quantity: 1 },
      },
    });
    expect(read({ ...purchase, itemDescription: 'tropical fruit' }, groceries)).toMatchObject({
      ok: true,
      value: { item: null },
    });
  });
});
