import { everyDays, sampleStats } from '@creamline/domain/customers/samples';
import { write } from '@creamline/domain/paths';
import { defaultCompany, type Company } from '@creamline/domain/territories';
import { addDays } from '@creamline/domain/time';
import { freshSettings } from '../platform/index.ts';
import { HandlerWorld, customer } from '../testing/index.ts';
import { evaluateOne } from './evaluate-one.ts';
import { judgeByNewCalendar } from './judge-by-new-calendar.ts';

const lastOrder = '2026-05-11';
/** All days up to the first of June, on which nobody delivered. */
const holidays = Array.from({ length: 20 }, (_, index) => addDays('2026-05-12', index));
const ids = ['c1', 'c2', 'c3', 'c4', 'c5'];

/** Customers who ordered every third day, and for three weeks no more; judged, and the calendar remembered. */
async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  const stats = sampleStats(everyDays(3, 12, lastOrder));
  await world.commit([
    write.set(['company'], defaultCompany),
    ...ids.map((id) => write.set(['customer', id], customer({ stats, evaluatedAt: new Date(0) }))),
  ]);
  for (const id of ids) await evaluateOne(world.context, id);
  expect(await judgeByNewCalendar(world.context)).toMatchObject({ handled: 0, complete: true });
  world.forget();
  return world;
}

async function change(world: HandlerWorld, company: Partial<Company>): Promise<void> {
  await world.commit([write.set(['company'], { ...defaultCompany, ...company })]);
  world.forget();
  await freshSettings(world.context);
}

const stagesIn = (world: HandlerWorld): Promise<unknown[]> =>
  Promise.all(ids.map(async (id) => (await world.read('customer', id))?.lifecycle?.stage));

const all = <T>(value: T): T[] => ids.map(() => value);

test('a closure told of afterwards takes back that customers were late', async () => {
  const world = await begin();
  expect(await stagesIn(world)).not.toContain('active');
  await change(world, { closures: holidays });
  expect(await judgeByNewCalendar(world.context)).toEqual({ handled: 5, failed: 0, complete: true });
  expect(await stagesIn(world)).toEqual(all('active'));
  expect(await judgeByNewCalendar(world.context)).toMatchObject({ handled: 0, complete: true });
});

test('who is to be looked at sooner by the new calendar is', async () => {
  const world = await begin();
  const next = async (): Promise<unknown> => (await world.read('customer', 'c1'))?.nextEvaluationAt;
  await change(world, { closures: [...holidays, '2026-06-02', '2026-06-03'] });
  await judgeByNewCalendar(world.context);
  expect(await next()).toEqual(new Date('2026-06-05T22:00:00Z'));
  await change(world, { closures: holidays });
  await judgeByNewCalendar(world.context);
  expect(await next()).toEqual(new Date('2026-06-03T22:00:00Z'));
});

test.each<Partial<Company>>([
  { name: 'Alpenmilch' },
  { deliveryDays: [6, 5, 4, 3, 2, 1] },
  { currency: 'CHF' },
])('nobody is judged again after %j', async (company) => {
  const world = await begin();
  await change(world, company);
  expect(await judgeByNewCalendar(world.context)).toMatchObject({ handled: 0, complete: true });
});

test('a day far ahead writes nobody', async () => {
  const world = await begin();
  const customers = (): unknown =>
    [...world.db.store.documents].filter(([path]) => path.startsWith('customers/'));
  const before = customers();
  await change(world, { closures: ['2027-12-24'] });
  expect(await judgeByNewCalendar(world.context)).toEqual({ handled: 5, failed: 0, complete: true });
  expect(customers()).toEqual(before);
});

test('goes on where a run out of time has ended', async () => {
  const world = await begin();
  await change(world, { closures: holidays });
  const hurried = { pageSize: 2, budgetMs: 0 };
  expect(await judgeByNewCalendar(world.context, hurried)).toMatchObject({ handled: 2, complete: false });
  expect((await stagesIn(world)).filter((stage) => stage === 'active')).toHaveLength(2);
  expect(await judgeByNewCalendar(world.context, hurried)).toMatchObject({ handled: 2, complete: false });
  expect(await judgeByNewCalendar(world.context)).toEqual({ handled: 1, failed: 0, complete: true });
  expect(await stagesIn(world)).toEqual(all('active'));
});
