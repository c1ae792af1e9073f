import { defaultProgramme } from '@creamline/domain/loyalty';
import { write, type Write } from '@creamline/domain/paths';
import { defaultCompany } from '@creamline/domain/territories';
import { HandlerWorld, user } from '../testing/index.ts';

const begun = new Date('2026-06-01T08:00:00Z');
const later = new Date('2026-06-02T08:00:00Z');
const latest = new Date('2026-06-03T08:00:00Z');
const dresden = {
  name: 'Dresden',
  postalCodes: ['01067', '01069'],
  repIds: ['rep-carla'],
  managerIds: [],
  updatedAt: begun,
};

/** A dairy that was set up by a program, before anybody changed it. */
async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit([
    write.set(['user', 'admin-sam'], user({ role: 'admin' })),
    write.set(['user', 'marketing-olga'], user({ role: 'marketing' })),
    write.set(['user', 'manager-mara'], user({ role: 'manager' })),
    write.set(['company'], defaultCompany),
    write.set(['programme'], defaultProgramme),
    write.set(['territory', 'dresden'], dresden),
  ]);
  world.forget();
  return world;
}

const by = (updatedBy: string, updatedAt = later): object => ({ updatedBy, updatedAt });

test.each<[string, Write, string, object]>([
  [
    'the bonus of the programme',
    write.update(['programme'], { bonusPoints: 60, ...by('marketing-olga') }),
    `programme_loyalty_${later.getTime()}`,
    {
      ...{ actor: 'marketing-olga', role: 'marketing', action: 'programmeChanged', label: null },
      ...{ collection: 'settings', documentId: 'loyalty' },
      changes: [{ field: 'bonusPoints', before: '50', after: '60' }],
    },
  ],
  [
    'a tier',
    write.update(['programme'], { 'tiers.gold.from': 2500, ...by('admin-sam') }),
    `programme_loyalty_${later.getTime()}`,
    {
      ...{ actor: 'admin-sam', role: 'admin' },
      changes: [{ field: 'tiers.gold.from', before: '2000', after: '2500' }],
    },
  ],
  [
    'the company',
    write.update(['company'], { timeZone: 'Europe/Vienna', ...by('admin-sam') }),
    `company_company_${later.getTime()}`,
    {
      ...{ actor: 'admin-sam', role: 'admin', action: 'companyChanged', label: defaultCompany.name },
      ...{ collection: 'settings', documentId: 'company' },
      changes: [{ field: 'timeZone', before: '"Europe/Berlin"', after: '"Europe/Vienna"' }],
    },
  ],
  [
    'a territory',
    write.update(['territory', 'dresden'], {
      ...{ name: 'Dresden and around', postalCodes: ['01067', '01097'] },
      ...by('manager-mara'),
    }),
    `territory_dresden_${later.getTime()}`,
    {
      ...{ actor: 'manager-mara', role: 'manager', action: 'territoryChanged', label: 'Dresden and around' },
      ...{ collection: 'territories', documentId: 'dresden' },
      changes: [
        { field: 'name', before: '"Dresden"', after: '"Dresden and around"' },
        { field: 'postalCodes.added', before: null, after: '["01097"]' },
        { field: 'postalCodes.removed', before: '["01069"]', after: null },
      ],
    },
  ],
  [
    'a new territory',
    write.set(['territory', 'jena'], { ...dresden, name: 'Jena', ...by('admin-sam') }),
    `territory_jena_${later.getTime()}`,
    { actor: 'admin-sam', label: 'Jena' },
  ],
  [
    'something, by somebody there is no record of',
    write.update(['programme'], { bonusPoints: 60, ...by('nobody') }),
    `programme_loyalty_${later.getTime()}`,
    { actor: 'nobody', role: 'none' },
  ],
])('who changes %s is told once, however often the event comes', async (_, change, id, entry) => {
  const world = await begin();
  await world.commit([change]);
  let left = 3;
  await world.settle({ pick: () => 0, again: () => left-- > 0 });
  expect(world.paths('audit')).toEqual([`audit/${id}`]);
  expect(await world.read('audit', id)).toMatchObject(entry);
});

test('every change has its own entry', async () => {
  const world = await begin();
  await world.commit([write.update(['programme'], { bonusPoints: 60, ...by('admin-sam') })]);
  await world.settle();
  await world.commit([write.update(['programme'], { bonusPoints: 50, ...by('admin-sam', latest) })]);
  await world.settle();
  expect(world.paths('audit')).toHaveLength(2);
});

test.each<[string, object]>([
  ['without a stamp', {}],
  ['with a time, and nobody', { updatedAt: latest, updatedBy: null }],
])('what a program writes %s is not the deed of who wrote before', async (_, stamp) => {
  const world = await begin();
  await world.commit([write.update(['programme'], { bonusPoints: 60, ...by('admin-sam') })]);
  await world.settle();
  const persons = world.paths('audit');
  for (const bonusPoints of [70, 60, 70]) {
    await world.commit([write.update(['programme'], { bonusPoints, ...stamp })]);
    await world.settle();
  }
  const others = world.paths('audit').filter((path) => !persons.includes(path));
  expect(others).toHaveLength(3);
  for (const path of others)
    expect(await world.read('audit', path.slice('audit/'.length))).toMatchObject({
      actor: 'programmeWritten',
      role: 'system',
    });
});

test('a territory that a program deleted leaves what it was called', async () => {
  const world = await begin();
  await world.commit([write.delete(['territory', 'dresden'])]);
  await world.settle();
  const [path = ''] = world.paths('audit');
  expect(await world.read('audit', path.slice('audit/'.length))).toMatchObject({
    ...{ role: 'system', label: 'Dresden' },
    changes: [
      { field: 'name', before: '"Dresden"', after: null },
      { field: 'postalCodes.removed', before: '["01067","01069"]', after: null },
      { field: 'repIds.removed', before: '["rep-carla"]', after: null },
    ],
  });
});

test('who saves what it was before leaves no entry', async () => {
  const world = await begin();
  await world.commit([
    write.update(['programme'], { ...defaultProgramme, ...by('admin-sam') }),
    write.update(['territory', 'dresden'], { ...dresden, ...by('admin-sam') }),
  ]);
  await world.settle();
  expect(world.paths('audit')).toEqual([]);
});
