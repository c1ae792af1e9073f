import { weeklyVolume } from './weekly-volume';

const line = (sku: string, quantity: number, unitPriceMinor: number, discountMinor = 0) => ({
  sku,
  name: sku,
  quantity,
  unitPriceMinor,
  discountMinor,
  vatRate: 0.07,
  depositMinor: 25,
});

const categoryOf = (sku: string): string => (sku.startsWith('m') ? 'milk' : 'cheese');
const volume = (orders: Parameters<typeof weeklyVolume>[0]) =>
  weeklyVolume(orders, categoryOf, '2026-11-22', 'Europe/Berlin', 2);

it('sums net goods by week and category, the largest first', () => {
  const delivered = (day: string, lines: ReturnType<typeof line>[]) => ({
    status: 'delivered' as const,
    deliveredAt: new Date(`${day}T09:00:00Z`),
    lines,
  });
  expect(
    volume([
      delivered('2026-11-17', [line('m1', 10, 100), line('k1', 1, 2500, 100)]),
      delivered('2026-11-12', [line('m1', 5, 100)]),
      delivered('2026-10-01', [line('m1', 500, 100)]),
    ]),
  ).toEqual({
    weeks: ['2026-11-09', '2026-11-16'],
    series: [
      { category: 'cheese', minor: [0, 2400] },
      { category: 'milk', minor: [500, 1000] },
    ],
  });
});

it('leaves out what was not delivered', () => {
  const cancelled = {
    status: 'cancelled' as const,
    deliveredAt: new Date('2026-11-17T09:00:00Z'),
    lines: [line('m1', 1, 1)],
  };
  const placed = { status: 'placed' as const, deliveredAt: null, lines: [line('m1', 1, 1)] };
  expect(volume([cancelled, placed]).series).toEqual([]);
});

it('counts a delivery shortly after midnight of Monday to the new week', () => {
  const monday = {
    status: 'delivered' as const,
    deliveredAt: new Date('2026-11-15T23:30:00Z'),
    lines: [line('m1', 1, 100)],
  };
  expect(volume([monday]).series[0]?.minor).toEqual([0, 100]);
});
