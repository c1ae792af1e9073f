import { write } from '@creamline/domain/paths';
import { emptyStats, type Health } from '@creamline/domain/customers';
import { businessDayOf } from '@creamline/domain/time';
import { HandlerWorld, customer, task } from '../testing/index.ts';
import { evaluateOne } from './evaluate-one.ts';

const fellOn = '2026-05-20';
const fallen: Health = {
  score: 40,
  band: 'watch',
  factors: [],
  trend: null,
  history: [
    { day: fellOn, score: 40 },
    { day: '2026-05-10', score: 80 },
  ],
  fellOn,
};
const alertId = `alert_healthDrop_c1_${fellOn}`;
const alert = task({ kind: 'alert', sourceType: 'alert', sourceId: 'healthDrop', rev: 'raised' });

/** A customer whose health fell in May, with the alert of it still open and listed in the summary. */
async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit([write.set(['customer', 'c1'], customer())]);
  await world.settle();
  await world.commit([
    write.update(['customer', 'c1'], { health: fallen }),
    write.set(['task', alertId], alert),
  ]);
  await world.settle();
  return world;
}

/** A fresh order is all that is measured of this customer: a full score. */
const recovery = (world: HandlerWorld) => {
  const lastOrderDay = businessDayOf(world.now, 'Europe/Berlin');
  return write.update(['customer', 'c1'], { stats: { ...emptyStats, orderCount: 1, lastOrderDay } });
};

test('an alert stays open while its cause lasts', async () => {
  const world = await begin();
  expect((await world.read('customer', 'c1'))?.summary?.openTasks.map(({ id }) => id)).toEqual([alertId]);
  expect(await world.read('task', alertId)).toMatchObject({ state: 'open', rev: 'raised' });
});

test('the sweep that sees the recovery cancels the alert, once', async () => {
  const world = await begin();
  await world.commit([recovery(world)]);
  await world.settle();
  await world.run((context) => evaluateOne(context, 'c1'));
  expect((await world.read('customer', 'c1'))?.health?.band).toBe('strong');
  const ended = await world.read('task', alertId);
  expect(ended).toMatchObject({ state: 'cancelled', updatedBy: 'system', base: 'raised' });
  expect((await world.read('customer', 'c1'))?.summary?.openTasks).toEqual([]);
  await world.run((context) => evaluateOne(context, 'c1'));
  expect(await world.read('task', alertId)).toEqual(ended);
});

test('the event of a written recovery cancels it too, and comes twice', async () => {
  const world = await begin();
  const health: Health = { ...fallen, score: 80, band: 'strong' };
  await world.commit([write.update(['customer', 'c1'], { health })]);
  let left = 2;
  await world.settle({ pick: () => 0, again: () => left-- > 0 });
  expect((await world.read('task', alertId))?.state).toBe('cancelled');
});

test('what somebody has done already stays done, though the summary does not know it yet', async () => {
  const world = await begin();
  const doneAt = world.now;
  await world.commit([
    write.update(['task', alertId], { state: 'done', doneAt, rev: 'mine' }),
    recovery(world),
  ]);
  await evaluateOne(world.context, 'c1');
  expect(await world.read('task', alertId)).toMatchObject({ state: 'done', rev: 'mine' });
});
