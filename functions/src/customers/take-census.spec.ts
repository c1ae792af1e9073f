import { write, type Census } from '@creamline/domain/paths';
import { HandlerWorld, customer, user } from '../testing/index.ts';
import { takeCensus } from './take-census.ts';

const halle = { name: 'Halle', postalCodes: [], repIds: [], managerIds: [], updatedAt: new Date(0) };

async function census(scope: string): Promise<Census | null> {
  const world = new HandlerWorld();
  await world.db.commit([
    write.set(['territory', 'halle'], halle),
    write.set(['territory', 'leipzig'], { ...halle, name: 'Leipzig' }),
    write.set(['territory', 'jena'], { ...halle, name: 'Jena' }),
    write.set(['user', 'manager-mara'], user({ role: 'manager', territories: ['leipzig', 'halle'] })),
    write.set(['user', 'manager-of-one'], user({ role: 'manager', territories: ['jena'] })),
    write.set(
      ['user', 'manager-left'],
      user({ role: 'manager', territories: ['halle', 'jena'], active: false }),
    ),
    write.set(['user', 'rep-anna'], user()),
    write.set(['user', 'rep-left'], user({ active: false })),
    write.set(['customer', 'c1'], customer({ territoryId: 'halle', tier: 'gold' })),
    write.set(
      ['customer', 'c2'],
      customer({ territoryId: 'halle', assignedRepId: null, status: 'inactive' }),
    ),
    write.set(['customer', 'c3'], customer({ territoryId: null, assignedRepId: null })),
    write.set(['customer', 'c4'], customer({ assignedRepId: null, tier: 'gold', status: 'prospect' })),
    write.set(['customer', 'c5'], customer({ territoryId: 'jena', assignedRepId: null, tier: 'gold' })),
  ]);
  await takeCensus(world.context);
  return world.read('census', `${scope}_census`);
}

it.each([
  ['all', 5, { active: 3, inactive: 1, prospect: 1 }, 3],
  ['territory:halle', 2, { active: 1, inactive: 1, prospect: 0 }, 1],
  ['territories:halle+leipzig', 3, { active: 1, inactive: 1, prospect: 1 }, 2],
  ['rep:rep-anna', 1, { active: 1, inactive: 0, prospect: 0 }, 1],
])('counts the customers of %s', async (scope, total, byStatus, gold) => {
  expect(await census(scope)).toMatchObject({ scope, total, byStatus, byTier: { gold } });
});

it('counts nobody who is judged by no function yet as of a stage or band', async () => {
  const { byLifecycle = {}, byHealth = {} } = (await census('all')) ?? {};
  expect(Object.values({ ...byLifecycle, ...byHealth }).filter((count) => count !== 0)).toEqual([]);
});

it.each(['rep:rep-left', 'territories:halle+jena', 'territories:jena'])(
  'does not count for %s, whom nobody works by',
  async (scope) => {
    expect(await census(scope)).toBeNull();
  },
);
