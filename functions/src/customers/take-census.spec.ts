import { write, type Census } from '@creamline/domain/paths';
import { HandlerWorld, customer, user } from '../testing/index.ts';
import { takeCensus } from './take-census.ts';

const halle = { name: 'Halle', postalCodes: [], repIds: [], managerIds: [], updatedAt: new Date(0) };

async function census(scope: string): Promise<Census | null> {
  const world = new HandlerWorld();
  await world.db.commit([
    write.set(['territory', 'halle'], halle),
    write.set(['user', 'rep-anna'], user()),
    write.set(['user', 'rep-left'], user({ active: false })),
    write.set(['customer', 'c1'], customer({ territoryId: 'halle', tier: 'gold' })),
    write.set(
      ['customer', 'c2'],
      customer({ territoryId: 'halle', assignedRepId: null, status: 'inactive' }),
    ),
    write.set(['customer', 'c3'], customer({ territoryId: null, assignedRepId: null })),
  ]);
  await takeCensus(world.context);
  return world.read('census', `${scope}_census`);
}

it.each([
  ['all', 3, { active: 2, inactive: 1, prospect: 0 }, 1],
  ['territory:halle', 2, { active: 1, inactive: 1, prospect: 0 }, 1],
  ['rep:rep-anna', 1, { active: 1, inactive: 0, prospect: 0 }, 1],
])('counts the customers of %s', async (scope, total, byStatus, gold) => {
  expect(await census(scope)).toMatchObject({ scope, total, byStatus, byTier: { gold } });
});

it('counts nobody who is judged by no function yet as of a stage or band', async () => {
  const { byLifecycle = {}, byHealth = {} } = (await census('all')) ?? {};
  expect(Object.values({ ...byLifecycle, ...byHealth }).filter((count) => count !== 0)).toEqual([]);
});

it('does not count for who has left', async () => {
  expect(await census('rep:rep-left')).toBeNull();
});
