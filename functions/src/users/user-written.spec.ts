import { write } from '@creamline/domain/paths';
import { HandlerWorld } from '../testing/index.ts';
import { user } from '../testing/index.ts';
import { userWritten } from './user-written.ts';

const later = new Date('2026-06-02T08:00:00Z');

async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  world.accounts.set('u1', null);
  await world.commit([write.set(['user', 'u1'], user())]);
  await world.settle();
  return world;
}

test('a new member of staff gets the claims of the document', async () => {
  const world = await begin();
  expect(world.accounts.get('u1')).toEqual({ role: 'rep', territories: ['leipzig'] });
});

test('a change of role changes the claims and is recorded once', async () => {
  const world = await begin();
  await world.commit([write.update(['user', 'u1'], { role: 'manager', updatedAt: later })]);
  let left = 3;
  await world.settle({ pick: () => 0, again: () => left-- > 0 });
  expect(world.accounts.get('u1')).toEqual({ role: 'manager', territories: ['leipzig'] });
  expect(world.ended).toEqual([]);
  expect(world.paths('audit')).toHaveLength(2);
  expect(await world.read('audit', `user_u1_${later.getTime()}`)).toMatchObject({
    label: user().name,
    changes: [{ field: 'role', before: '"rep"', after: '"manager"' }],
  });
});

test('who leaves loses claims and sessions', async () => {
  const world = await begin();
  await world.commit([write.update(['user', 'u1'], { active: false, updatedAt: later })]);
  await world.settle();
  expect(world.accounts.get('u1')).toBeNull();
  expect(world.ended).toEqual(['u1']);
});

test('another name changes nothing here', async () => {
  const world = await begin();
  await world.commit([write.update(['user', 'u1'], { name: 'Anna R.', updatedAt: later })]);
  await world.settle();
  expect(world.paths('audit')).toHaveLength(1);
});

test('without an account the event comes again, until there is one', async () => {
  const world = new HandlerWorld();
  await world.commit([write.set(['user', 'u1'], user())]);
  await expect(world.settle({ pick: () => 0, again: () => true })).rejects.toThrow('no account');
  world.accounts.set('u1', null);
  await world.settle();
  expect(world.accounts.get('u1')).toEqual({ role: 'rep', territories: ['leipzig'] });
});

test('who has left needs no account', async () => {
  const world = new HandlerWorld();
  await world.commit([write.set(['user', 'u1'], user({ active: false }))]);
  await world.settle();
  expect(world.accounts.has('u1')).toBe(false);
});

test('the entry names the person who changed the record', async () => {
  const world = await begin();
  world.accounts.set('admin-sam', null);
  await world.commit([
    write.set(['user', 'admin-sam'], user({ role: 'admin' })),
    write.update(['user', 'u1'], { role: 'manager', updatedAt: later, updatedBy: 'admin-sam' }),
  ]);
  await world.settle();
  expect(await world.read('audit', `user_u1_${later.getTime()}`)).toMatchObject({
    actor: 'admin-sam',
    role: 'admin',
  });
});

test('a program that says nobody is told as such, not as whoever wrote before it', async () => {
  const world = await begin();
  const [first] = world.paths('audit');
  await world.commit([write.update(['user', 'u1'], { role: 'manager' })]);
  await world.settle();
  const [second = ''] = world.paths('audit').filter((path) => path !== first);
  expect(await world.read('audit', second.split('/')[1] ?? '')).toMatchObject({
    ...{ actor: 'userWritten', role: 'system' },
    changes: [{ field: 'role', before: '"rep"', after: '"manager"' }],
  });
});

test('who leaves cannot sign in, and comes back only with a fresh sign-in', async () => {
  const world = await begin();
  await world.commit([write.update(['user', 'u1'], { active: false, updatedAt: later })]);
  await world.settle();
  expect([...world.disabled]).toEqual(['u1']);
  const { validAfter } = (await world.read('user', 'u1')) ?? {};
  expect(validAfter?.getTime()).toBeGreaterThan(new Date('2026-06-01T10:00:00Z').getTime());
  const back = new Date('2026-06-03T08:00:00Z');
  await world.commit([write.update(['user', 'u1'], { active: true, updatedAt: back })]);
  await world.settle();
  expect([...world.disabled]).toEqual([]);
  expect(world.accounts.get('u1')).toEqual({ role: 'rep', territories: ['leipzig'] });
  expect((await world.read('user', 'u1'))?.validAfter).toEqual(validAfter);
});

test('an event handled again does not rewrite the entry', async () => {
  const world = await begin();
  const [path = ''] = world.paths('audit');
  const entry = await world.read('audit', path.split('/')[1] ?? '');
  world.now = later;
  const stored = await world.read('user', 'u1');
  const change = { id: 'u1', before: () => null, after: () => stored, beforeVersion: () => null };
  await userWritten(world.context, world.signIn, change);
  expect(await world.read('audit', path.split('/')[1] ?? '')).toEqual(entry);
});
