import { readFileSync } from 'node:fs';
import { columnMapSchema, csvRow } from '@creamline/domain/imports';
import { fileOf, mapNamed, openDatabase, runImport } from './run-import.ts';

const { db, close } = openDatabase('demo-creamline-import');
afterAll(close);

const customers = mapNamed('customers', 'default');
const orders = mapNamed('orders', 'default');
const table = (rows: readonly (readonly string[])[]): string => rows.map(csvRow).join('');

/** A customer's revision; a missing one is told as such by the expectation. */
const revOf = (customer: FirebaseFirestore.DocumentData | undefined): unknown => customer?.['rev'];

async function count(collection: string): Promise<number> {
  return (await db.collection(collection).count().get()).data().count;
}

beforeEach(async () => {
  for (const { id } of await db.listCollections()) await db.recursiveDelete(db.collection(id));
});

describe('an import of customers', () => {
  const head = ['id', 'name', 'businessType', 'phone', 'city'];
  const file = (name: string): string =>
    fileOf(
      'some.csv',
      table([head, ['c1', name, 'retail', '0341 12345678', 'Leipzig'], ['c2', 'Zwei', 'retail', '', '']]),
    );

  it('creates, changes only what differs, and writes nothing twice', async () => {
    expect(await runImport(db, customers, file('Eins'))).toMatchObject({ created: 2, writes: 2 });
    const before = (await db.doc('customers/c1').get()).data();
    await db.doc('customers/c1').update({ tier: 'gold', 'preferences.deliveryNote': 'ring twice' });
    expect(await runImport(db, customers, file('Eins'))).toMatchObject({ unchanged: 2, writes: 0 });
    expect(await runImport(db, customers, file('Uno'))).toMatchObject({
      updated: 1,
      unchanged: 1,
      writes: 1,
    });
    const after = (await db.doc('customers/c1').get()).data();
    expect(after).toMatchObject({
      basicInfo: { name: 'Uno', phone: '+4934112345678', address: { city: 'Leipzig' } },
      tier: 'gold',
      preferences: { deliveryNote: 'ring twice' },
      base: revOf(before),
    });
    expect(revOf(after)).not.toBe(revOf(before));
  });

  it('writes nothing on a dry run', async () => {
    expect(await runImport(db, customers, file('Eins'), { dryRun: true })).toMatchObject({
      created: 2,
      writes: 0,
    });
    expect(await count('customers')).toBe(0);
    expect(await count('jobs')).toBe(0);
  });

  it('refuses the whole file for a field of the server', async () => {
    const bad = fileOf(
      'bad.csv',
      table([
        [...head, 'tier'],
        ['c1', 'Eins', 'retail', '', '', 'gold'],
      ]),
    );
    await expect(runImport(db, customers, bad)).rejects.toThrow(/“tier”/);
    expect(await count('customers')).toBe(0);
  });

  it('lists each rejected row with line, column and reason, formulas marked', async () => {
    const rows = [
      head,
      ['c1', 'Eins', 'retail', '', ''],
      ['c1', 'Again', 'retail', '', ''],
      ['=HYPERLINK("x")/y', 'Formula', 'retail', '', ''],
      ['c3', 'Three', 'spaceport', 'call me', ''],
    ];
    const report = await runImport(db, customers, fileOf('mixed.csv', `${table(rows)}c4,"open\n`));
    expect(report).toMatchObject({ rows: 5, created: 1, rejectedRows: 4 });
    const listed = readFileSync(report.rejectedFile ?? '', 'utf8').split('\r\n');
    expect(listed.slice(0, 3)).toEqual([
      'line,column,code,reason',
      '3,,duplicate,"“c1” stands on line 2 already; one row for each"',
      '4,id,value,An id has no slash',
    ]);
    expect(listed.filter((line) => /^[=+\-@]/.test(line.split(',')[3] ?? ''))).toEqual([]);
    expect(await count('customers')).toBe(1);
  });
});

describe('an import of orders', () => {
  const head = ['orderNumber', 'customerId', 'status', 'deliveredAt', 'sku', 'quantity'];
  const products = [{ sku: 'M1', name: 'Milk', priceMinor: 119, vatRate: 0.07, depositMinor: 15 }];
  const line = (order: string, customer: string, quantity = '1'): string[] => [
    order,
    customer,
    'delivered',
    '2026-11-20',
    'M1',
    quantity,
  ];

  it('takes the scope of the customer and refuses orders of nobody, whole', async () => {
    await db.doc('customers/c1').set({ assignedRepId: 'rep-anna', territoryId: 'leipzig' });
    const rows = [
      head,
      line('A', 'c1'),
      line('B', 'nobody'),
      line('A', 'c1', '2'),
      line('B', 'nobody'),
      line('C', 'c1', '-1'),
      line('C', 'c1'),
    ];
    const report = await runImport(db, orders, fileOf('orders.csv', table(rows)), { products });
    expect(report).toMatchObject({ rows: 6, created: 1, rejectedRows: 4 });
    expect((await db.collection('orders').get()).docs.map((each) => each.data())).toMatchObject([
      { orderNumber: 'A', assignedRepId: 'rep-anna', totals: { goodsMinor: 357, depositMinor: 45 } },
    ]);
  });

  it('looks again at orders refused before, once the customer is there', async () => {
    const file = fileOf('again.csv', table([head, line('A', 'late')]));
    expect(await runImport(db, orders, file, { products })).toMatchObject({ created: 0, rejectedRows: 1 });
    await db.doc('customers/late').set({ assignedRepId: null, territoryId: null });
    expect(await runImport(db, orders, file, { products })).toMatchObject({ created: 1, rejectedRows: 0 });
  });

  it('refuses an order of whose customer’s text no name can be made, and goes on', async () => {
    const map = columnMapSchema.parse({
      kind: 'orders',
      columns: { who: { field: 'customerId', prefix: 'm-' } },
      orders: { newCustomer: { name: 'Member {}', businessType: 'household', status: 'active' } },
    });
    const named = head.map((column) => (column === 'customerId' ? 'who' : column));
    const rows = [named, line('A', 'two\nlines'), line('B', "$& and $'")];
    const report = await runImport(db, map, fileOf('names.csv', table(rows)), { products });
    expect(report).toMatchObject({ created: 1, rejectedRows: 1, newCustomers: 1 });
    expect(readFileSync(report.rejectedFile ?? '', 'utf8')).toContain('\r\n2,who,unknownCustomer,');
    const [made] = (await db.collection('customers').get()).docs;
    expect(made?.get('basicInfo.name')).toBe("Member $& and $'");
  });

  it('two at once bring every order in once', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => line(`O${index}`, `m${index % 300}`));
    const file = fileOf('twice.csv', table([head, ...rows]));
    const map = columnMapSchema.parse({
      kind: 'orders',
      orders: { newCustomer: { name: 'Member {}', businessType: 'household', status: 'active' } },
    });
    await Promise.all([runImport(db, map, file, { products }), runImport(db, map, file, { products })]);
    expect([await count('orders'), await count('customers')]).toEqual([900, 300]);
    expect(await runImport(db, map, file, { products })).toMatchObject({ unchanged: 900, writes: 0 });
  });
});
