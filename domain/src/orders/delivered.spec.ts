import { defaultCompany } from '../territories/index.ts';
import { deliveryDay } from './delivered.ts';

const company = { ...defaultCompany, deliveryDays: [1, 2, 3, 4, 5], closures: ['2026-11-30'] };
const friday = new Date('2026-11-27T09:00:00Z');
/** Half past midnight of the Wednesday in Berlin. */
const night = new Date('2026-12-01T23:30:00Z');

describe('the day of an order’s delivery', () => {
  it.each([
    ['is the day it was wanted on', 'confirmed', '2026-12-03', null, '2026-12-03'],
    ['is the next delivery day where none was named', 'placed', null, null, '2026-12-01'],
    [
      'is the next delivery day where one before the order was named',
      'placed',
      '2026-11-26',
      null,
      '2026-12-01',
    ],
    ['is the dairy’s day on which it came', 'delivered', '2026-12-03', night, '2026-12-02'],
    ['stays where it was paid back', 'refunded', null, night, '2026-12-02'],
    ['is none where it was cancelled before', 'cancelled', '2026-12-03', null, null],
    ['is none where nobody wrote when it came', 'delivered', '2026-12-03', null, null],
  ] as const)('%s', (_, status, requestedDay, deliveredAt, day) => {
    expect(deliveryDay({ status, placedAt: friday, requestedDay, deliveredAt }, company)).toBe(day);
  });
});
