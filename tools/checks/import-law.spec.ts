import { importFault } from '../lint/import-law.mjs';

test.each([
  ['domain/src/orders/order.ts', 'zod'],
  ['domain/src/orders/order.ts', 'date-fns/addDays'],
  ['domain/src/orders/order.ts', '../loyalty/index.ts'],
  ['domain/src/orders/order.ts', '../loyalty/tiers.ts'],
  ['domain/src/orders/order.ts', '../paths/shared.ts'],
  ['domain/src/orders/order.spec.ts', 'fast-check'],
  ['functions/src/orders/on-order-written.ts', '@creamline/domain/orders'],
  ['functions/src/orders/on-order-written.ts', '../platform/database.ts'],
  ['functions/src/orders/on-order-written.ts', '../loyalty/index.ts'],
  ['functions/src/platform/firestore.ts', 'firebase-admin/firestore'],
  ['web/src/app/platform/session.ts', '@angular/fire/auth'],
  ['web/src/app/orders/list/orders-page.ts', '../../ui/empty-state'],
  ['tests/rules/orders.spec.ts', '../../tools/emulator-suite.ts'],
])('%s may import %s', (file, source) => {
  expect(importFault(file, source)).toBeUndefined();
});

test.each([
  ['domain/src/orders/order.ts', 'firebase-admin', 'domain is pure'],
  ['domain/src/orders/order.ts', '@angular/core', 'domain is pure'],
  ['domain/src/orders/order.ts', 'node:fs', 'domain is pure'],
  ['domain/src/orders/order.ts', 'date-fns', 'one function'],
  ['domain/src/orders/order.ts', '../loyalty/points.ts', 'by its door'],
  ['domain/src/orders/order.ts', '../../../functions/src/platform/database.ts', 'does not import functions'],
  ['functions/src/orders/on-order-written.ts', 'firebase-admin/firestore', 'knows the Admin SDK'],
  ['functions/src/orders/on-order-written.ts', '../loyalty/book-points.ts', 'by its door'],
  ['functions/src/orders/on-order-written.ts', '../../../domain/src/orders/index.ts', '@creamline/domain'],
  ['web/src/app/orders/list/orders-page.ts', '@angular/fire/firestore', 'knows the Firebase SDK'],
  ['web/src/app/orders/list/orders-page.ts', 'firebase/firestore', 'knows the Firebase SDK'],
  ['web/src/app/orders/list/orders-page.ts', '../../customers/page/timeline', 'by its door'],
])('%s may not import %s', (file, source, why) => {
  expect(importFault(file, source)).toContain(why);
});
