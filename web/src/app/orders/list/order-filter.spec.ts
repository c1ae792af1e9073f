import {
  filterConditions,
  isFiltered,
  noFilter,
  orderFilterParams,
  readOrderFilter,
  type OrderFilter,
} from './order-filter';

const read = (params: Record<string, string>): OrderFilter => readOrderFilter((name) => params[name] ?? null);

describe('the filter in the address', () => {
  const kept: [string, Record<string, string>, Partial<OrderFilter>][] = [
    ['nothing', {}, {}],
    ['a status', { status: 'delivered' }, { status: 'delivered' }],
    ['days', { from: '2026-11-01', to: '2026-11-22' }, { from: '2026-11-01', to: '2026-11-22' }],
    ['a customer', { customer: 'c1' }, { customerId: 'c1' }],
  ];
  it.each(kept)('restores %s', (_, params, expected) => {
    const filter = read(params);
    expect(filter).toEqual({ ...noFilter, ...expected });
    const written = Object.entries(orderFilterParams(filter)).filter(([, value]) => value !== null);
    expect(Object.fromEntries(written)).toEqual(params);
    expect(isFiltered(filter)).toBe(Object.keys(params).length > 0);
  });

  const mended: [string, Record<string, string>, Partial<OrderFilter>][] = [
    ['an unknown status', { status: 'eaten' }, {}],
    ['a day that is none', { from: '2026-13-01' }, {}],
    ['a day that the month lacks', { from: '2026-02-31' }, {}],
    ['script for a customer', { customer: '<script>alert(1)</script>' }, {}],
    ['a path for a customer', { customer: 'a/b' }, {}],
    [
      'days the wrong way round',
      { from: '2026-11-22', to: '2026-11-01' },
      { from: '2026-11-01', to: '2026-11-22' },
    ],
  ];
  it.each(mended)('mends %s', (_, params, expected) => {
    expect(read(params)).toEqual({ ...noFilter, ...expected });
  });
});

describe('the conditions of a filter', () => {
  const table: [string, Partial<OrderFilter>, unknown][] = [
    ['of none are none', {}, []],
    [
      'name status and customer',
      { status: 'placed', customerId: 'c1' },
      [
        ['status', '==', 'placed'],
        ['customerId', '==', 'c1'],
      ],
    ],
    [
      'begin and end a day in the zone of the dairy',
      { from: '2026-11-22', to: '2026-11-22' },
      [
        ['placedAt', '>=', new Date('2026-11-21T23:00:00Z')],
        ['placedAt', '<', new Date('2026-11-22T23:00:00Z')],
      ],
    ],
    [
      'give the day the clocks go back its 25 hours',
      { from: '2026-10-25', to: '2026-10-25' },
      [
        ['placedAt', '>=', new Date('2026-10-24T22:00:00Z')],
        ['placedAt', '<', new Date('2026-10-25T23:00:00Z')],
      ],
    ],
  ];
  it.each(table)('%s', (_, filter, expected) => {
    expect(filterConditions({ ...noFilter, ...filter }, 'Europe/Berlin')).toEqual(expected);
  });
});
