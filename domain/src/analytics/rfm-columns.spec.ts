import { sumPurchases } from './rfm-columns.ts';
import { rfm, rfmOfColumns } from './rfm.ts';
import { purchaseColumns } from './sample-purchases.ts';

const rising = purchaseColumns(['ann', 3, 10], ['ann', 7, 5], ['ben', 9, 2], ['cat', -4, 1]);
const mixed = purchaseColumns(['ben', 9, 2], ['ann', 7, 5], ['cat', -4, 1], ['ann', 3, 10]);

test.each([
  ['customer by customer', rising, ['ann', 'ben', 'cat'], [3, 1, 14], [2, 1, 1], [15, 2, 1]],
  ['in any order', mixed, ['ben', 'ann', 'cat'], [1, 3, 14], [1, 2, 1], [2, 15, 1]],
  ['that are none', purchaseColumns(), [], [], [], []],
])('sums up purchases %s', (_, given, ids, recency, frequency, monetary) => {
  expect(sumPurchases(given, 10)).toEqual({
    ids,
    recency: Float64Array.from(recency),
    frequency: Float64Array.from(frequency),
    monetary: Float64Array.from(monetary),
  });
});

test.each(['days', 'money'] as const)('refuses %s that are fewer', (field) => {
  const given = { ...rising, [field]: rising[field].subarray(1) };
  expect(sumPurchases(given, 10)).toEqual({ problem: 'out-of-range', field });
});

const columns = {
  ids: ['ann', 'ben', 'cat'],
  types: ['cafe', 'shop', 'cafe'],
  recency: Float64Array.of(1, 2, 3),
  frequency: Float64Array.of(3, 2, 1),
  monetary: Float64Array.of(5, 9, 7),
};

test('customers in columns score as those in rows do', () => {
  const rows = columns.ids.map((id, row) => ({
    id,
    type: columns.types[row] ?? '',
    recency: columns.recency[row] ?? 0,
    frequency: columns.frequency[row] ?? 0,
    monetary: columns.monetary[row] ?? 0,
  }));
  for (const minMembers of [1, 2, 25]) {
    expect(rfmOfColumns(columns, { minMembers })).toEqual(rfm(rows, { minMembers }));
  }
});

test('without types all are of one', () => {
  const { types, ...untyped } = columns;
  const alike = { ...untyped, types: types.map(() => 'cafe') };
  expect(rfmOfColumns(untyped)).toEqual(rfmOfColumns(alike));
});

test.each(['types', 'recency', 'frequency', 'monetary'] as const)('refuses %s that are fewer', (field) => {
  const given = { ...columns, [field]: columns[field].slice(1) };
  expect(rfmOfColumns(given)).toEqual({ problem: 'out-of-range', field });
});
