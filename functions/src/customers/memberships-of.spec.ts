import type { SegmentNode } from '@creamline/domain/segments';
import { write } from '@creamline/domain/paths';
import { settleOrder } from '../orders/index.ts';
import { HandlerWorld, customer, order, segment } from '../testing/index.ts';
import { customerWritten } from './customer-written.ts';

const buyers: SegmentNode = { kind: 'compare', field: 'orderCount', op: 'gte', value: 1 };
const homes: SegmentNode = { kind: 'compare', field: 'businessType', op: 'eq', value: 'household' };

/** A household that belongs to `homes`, and buys nothing yet. */
async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit([
    write.set(['segment', 'buyers'], segment(buyers)),
    write.set(['segment', 'homes'], segment(homes)),
  ]);
  await world.settle();
  await world.commit([write.set(['customer', 'c1'], customer({ businessType: 'household' }))]);
  await world.settle();
  return world;
}

/** An order that is settled before anything else is followed. */
async function bring(world: HandlerWorld, id: string): Promise<void> {
  await world.commit([write.set(['order', id], order())]);
  await settleOrder(world.context, { orderId: id });
}

const members = async (world: HandlerWorld): Promise<object> => ({
  paths: ['buyers', 'homes'].flatMap((id) => world.paths(`segments/${id}/members/`)),
  buyers: (await world.read('segment', 'buyers'))?.memberCount,
  homes: (await world.read('segment', 'homes'))?.memberCount,
});

test('whoever is made again, and buys before that is known, is in the segments they belong to, and counted once', async () => {
  const world = await begin();
  await bring(world, 'first');
  await world.commit([]);
  await world.settle();
  const both = ['segments/buyers/members/c1', 'segments/homes/members/c1'];
  expect(await members(world)).toEqual({ paths: both, buyers: 1, homes: 1 });
  await world.commit([write.delete(['customer', 'c1'])]);
  await world.commit([
    write.set(['customer', 'c1'], customer({ businessType: 'retail', assignedRepId: 'rep-ben' })),
  ]);
  await bring(world, 'second');
  await world.commit([]);
  await world.settle();
  expect(await members(world)).toEqual({ paths: both.slice(0, 1), buyers: 1, homes: 0 });
  expect((await world.read('customer', 'c1'))?.segmentIds).toEqual(['buyers']);
  expect((await world.read('segmentMember', 'buyers', 'c1'))?.assignedRepId).toBe('rep-ben');
});

test('whoever is new and buys before that is known is judged by the order’s own event where theirs is lost', async () => {
  const world = await begin();
  await world.commit([write.delete(['customer', 'c1'])]);
  await world.settle();
  await world.commit([write.set(['customer', 'c1'], customer())]);
  world.forget();
  await bring(world, 'first');
  await world.commit([]);
  await world.settle();
  expect(await members(world)).toEqual({ paths: ['segments/buyers/members/c1'], buyers: 1, homes: 0 });
});

test('whoever is deleted leaves also the segment they entered a moment before', async () => {
  const world = await begin();
  await bring(world, 'first');
  await world.commit([write.delete(['customer', 'c1'])]);
  world.forget();
  await customerWritten(world.context, world.queue, { id: 'c1', before: () => ({}), after: () => null });
  expect(await members(world)).toEqual({ paths: [], buyers: 0, homes: 0 });
});
