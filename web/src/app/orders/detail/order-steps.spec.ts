import type { OrderStatus } from '@creamline/domain/orders';
import { orderSteps } from './order-steps';

const [placedAt, deliveredAt, updatedAt] = [1, 2, 3].map((day) => new Date(2026, 10, day)) as [
  Date,
  Date,
  Date,
];

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
