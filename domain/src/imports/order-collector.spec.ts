import type { OrderLine } from '../orders/index.ts';
import { OrderCollector } from './order-collector.ts';
import type { OrderRow } from './order-row.ts';

const item = (sku: string, quantity = 1): OrderLine => ({
  sku,
  name: sku,
  quantity,
  unitPriceMinor: 100,
  discountMinor: 0,
  vatRate: 0.07,
  depositMinor: 0,
});

const row = (line: number, id: string, of: OrderLine | null, note = ''): OrderRow => ({
  line,
  customerText: '1',
  item: of,
  head: {
    id,
    orderNumber: id,
    customerId: 'c1',
    status: 'placed',
    placedAt: new Date(0),
    deliveredAt: null,
    currency: 'EUR',
    externalId: null,
    note,
  },
});

function gather(rows: readonly OrderRow[], options: { merge?: boolean; refuse?: string } = {}) {
  const collector = new OrderCollector(options.merge ?? false);
  for (const each of rows) collector.add(each);
  if (options.refuse !== undefined) collector.refuse(options.refuse);
  const { orders, problems } = collector.finish();
  return {
    orders: orders.map(({ id, lines, items }) => [id, lines, items.map((each) => [each.sku, each.quantity])]),
    problems: problems.map(({ line, code }) => [line, code]),
    skipped: collector.skippedRows,
  };
}

describe('OrderCollector', () => {
  it('puts rows together wherever they stand', () => {
    expect(gather([row(2, 'a', item('x')), row(3, 'b', item('x')), row(4, 'a', item('y'))])).toEqual({
      orders: [
        [
          'a',
          [2, 4],
          [
            ['x', 1],
            ['y', 1],
          ],
        ],
        ['b', [3], [['x', 1]]],
      ],
      problems: [],
      skipped: 0,
    });
  });

  it('adds up equal lines only where asked', () => {
    const rows = [row(2, 'a', item('x')), row(3, 'a', item('x')), row(4, 'a', item('x', 3))];
    expect(gather(rows, { merge: true }).orders).toEqual([['a', [2, 3, 4], [['x', 5]]]]);
    expect(gather(rows).orders).toEqual([
      [
        'a',
        [2, 3, 4],
        [
          ['x', 1],
          ['x', 1],
          ['x', 3],
        ],
      ],
    ]);
  });

  it('makes no order of skipped rows alone', () => {
    expect(gather([row(2, 'a', null), row(3, 'a', null)])).toEqual({ orders: [], problems: [], skipped: 2 });
  });

  it('refuses the whole order for one refused row', () => {
    expect(
      gather([row(2, 'a', item('x')), row(3, 'b', item('x')), row(5, 'a', item('y'))], { refuse: 'a' }),
    ).toEqual({
      orders: [['b', [3], [['x', 1]]]],
      problems: [
        [2, 'orderRejected'],
        [5, 'orderRejected'],
      ],
      skipped: 0,
    });
  });

  it('refuses an order whose rows contradict each other', () => {
    expect(gather([row(2, 'a', item('x')), row(3, 'a', item('y'), 'ring twice')])).toEqual({
      orders: [],
      problems: [
        [3, 'mixedOrder'],
        [2, 'orderRejected'],
      ],
      skipped: 0,
    });
  });

  it('refuses an order whose quantities add up to more than a line holds', () => {
    const rows = [row(2, 'a', item('x', 999_999)), row(3, 'a', item('x', 2))];
    expect(gather(rows, { merge: true }).problems).toEqual([
      [3, 'mixedOrder'],
      [2, 'orderRejected'],
    ]);
  });
});
