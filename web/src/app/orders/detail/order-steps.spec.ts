import type { OrderStatus } from '@creamline/domain/orders';
import { orderSteps } from './order-steps';

const onDay = (day: number): Date => new Date(2026, 10, day);
const [placedAt, deliveredAt, updatedAt] = [onDay(1), onDay(2), onDay(3)];

const table: [OrderStatus, Date | null, (readonly [OrderStatus, Date])[]][] = [
  ['placed', null, [['placed', placedAt]]],
  [
    'confirmed',
    null,
    [
      ['placed', placedAt],
      ['confirmed', updatedAt],
    ],
  ],
  [
    'delivered',
    deliveredAt,
    [
      ['placed', placedAt],
      ['delivered', deliveredAt],
    ],
  ],
  [
    'delivered',
    null,
    [
      ['placed', placedAt],
      ['delivered', updatedAt],
    ],
  ],
  [
    'cancelled',
    null,
    [
      ['placed', placedAt],
      ['cancelled', updatedAt],
    ],
  ],
  [
    'refunded',
    deliveredAt,
    [
      ['placed', placedAt],
      ['delivered', deliveredAt],
      ['refunded', updatedAt],
    ],
  ],
];
it.each(table)('the way of an order that is %s (delivered %s)', (status, delivered, expected) => {
  const steps = orderSteps({ status, placedAt, deliveredAt: delivered, updatedAt });
  expect(steps.map((step) => [step.status, step.at])).toEqual(expected);
});
