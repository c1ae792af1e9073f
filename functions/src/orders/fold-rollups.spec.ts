import { write, type DayShard } from '@creamline/domain/paths';
import { HandlerWorld, user } from '../testing/index.ts';
import { foldRollups } from './fold-rollups.ts';

const figures = (orders: number) => ({ orders, revenueMinor: 100 * orders });

const shard = (day: string, at: Date): DayShard => ({
  ...{ day, ...figures(6), byRep: {}, updatedAt: at },
  byTerritory: { leipzig: figures(1), halle: figures(2), jena: figures(3) },
});

async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.db.commit([
    write.set(['user', 'm1'], user({ role: 'manager', territories: ['leipzig', 'halle'] })),
    write.set(['user', 'm2'], user({ role: 'manager', territories: ['halle', 'leipzig'] })),
    write.set(['user', 'm3'], user({ role: 'manager', territories: ['jena'] })),
    write.set(['user', 'gone'], user({ role: 'manager', territories: ['jena', 'halle'], active: false })),
    write.set(['user', 'r1'], user({ role: 'rep', territories: ['jena', 'leipzig'] })),
    write.set(['dayShard', '2026-05-04'], shard('2026-05-04', world.now)),
    write.set(['dayShard', '2026-04-30'], shard('2026-04-30', world.now)),
  ]);
  await foldRollups(world.context);
  // What changed a moment before a run is looked at in the next one too.
  world.now = new Date(world.now.getTime() + 3_600_000);
  await foldRollups(world.context);
  return world;
}

const together = (world: HandlerWorld): string[] => world.paths('rollups/territories');

test('whoever manages several territories finds them in one document a month', async () => {
  const world = await begin();
  expect(together(world)).toEqual([
    'rollups/territories:halle+leipzig_2026-04',
    'rollups/territories:halle+leipzig_2026-05',
  ]);
  expect(await world.read('rollup', 'territories:halle+leipzig_2026-05')).toMatchObject({
    ...figures(3),
    days: { '2026-05-04': figures(3) },
  });
});

test('a manager of other territories finds all months, though no day has changed', async () => {
  const world = await begin();
  world.now = new Date(world.now.getTime() + 3_600_000);
  expect(await foldRollups(world.context)).toEqual({ months: 0, written: 0 });
  await world.db.commit([write.update(['user', 'm3'], { territories: ['jena', 'halle'] })]);
  expect(await foldRollups(world.context)).toEqual({ months: 2, written: 2 });
  expect(await world.read('rollup', 'territories:halle+jena_2026-04')).toMatchObject(figures(5));
  expect(await foldRollups(world.context)).toEqual({ months: 0, written: 0 });
});

test('a change of one of the territories is in the sum after the next fold', async () => {
  const world = await begin();
  world.now = new Date(world.now.getTime() + 3_600_000);
  await world.db.commit([
    write.update(['dayShard', '2026-05-04'], { 'byTerritory.halle': figures(7), updatedAt: world.now }),
  ]);
  await foldRollups(world.context);
  expect(await world.read('rollup', 'territories:halle+leipzig_2026-05')).toMatchObject(figures(8));
});
