import { write } from '@creamline/domain/paths';
import { HandlerWorld, customer, order } from '../testing/index.ts';
import { countedSettlements } from './booked-settlements.ts';
import { settleOrder } from './settle-order.ts';

const moment = new Date('2026-05-28T08:00:00Z');
const times = { placedAt: moment, deliveredAt: moment, createdAt: moment, updatedAt: moment };

test.each([1, 2, 3, 5, 6])('all that counts for a customer is read, in pages of %d', async (pageSize) => {
  const world = new HandlerWorld();
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  await world.db.commit([
    ...['c1', 'c2'].map((id) => write.set(['customer', id], customer())),
    ...ids.map((id) =>
      write.set(['order', id], order({ ...times, status: id === 'c' ? 'placed' : 'delivered' })),
    ),
    write.set(['order', 'other'], order({ ...times, customerId: 'c2' })),
  ]);
  for (const orderId of [...ids, 'other']) await settleOrder(world.context, { orderId });
  const found = await countedSettlements(world.db, 'c1', pageSize);
  expect(found.map(({ orderId }) => orderId)).toEqual(['a', 'b', 'd', 'e', 'f']);
});
