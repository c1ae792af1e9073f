import { callKey, write } from '@creamline/domain/paths';
import * as z from 'zod';
import { HandlerWorld, user } from '../testing/index.ts';
import { runCallable, type CallableSpec, type CallRequest } from './callable.ts';

const signedInAt = new Date('2026-06-01T09:00:00Z');
const token = { uid: 'sam', role: 'admin', signedInAt };
const data = { key: 'key-0001', name: 'Anna' };

const input = z.object({ key: callKey, name: z.string().max(20) });

/** A call that makes a staff record of its name, so that what was carried out can be counted. */
const greet: CallableSpec<z.infer<typeof input>> = {
  name: 'inviteStaff',
  input,
  handle: async ({ db, now }, { caller, input: { name }, remember }) => {
    const uid = `${name}-${now().getTime()}`;
    await db.commit([write.set(['user', uid], user({ name, updatedBy: caller.uid })), ...remember({ uid })]);
    return { uid };
  },
};

async function begin(change: Parameters<typeof user>[0] = {}): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit([write.set(['user', 'sam'], user({ role: 'admin', ...change }))]);
  return world;
}

const call = (world: HandlerWorld, request: Partial<CallRequest> = {}) =>
  runCallable(world.context, greet, { token, data, ...request });

test('an administrator is answered', async () => {
  const world = await begin();
  const uid = `Anna-${world.now.getTime()}`;
  expect(await call(world)).toEqual({ ok: true, answer: { uid } });
  expect(await world.read('user', uid)).toMatchObject({ updatedBy: 'sam' });
});

test.each([
  ['nobody', {}, { token: null }, 'unauthenticated'],
  ['somebody without a role', {}, { token: { ...token, role: undefined } }, 'permission-denied'],
  ['somebody without a record', {}, { token: { ...token, uid: 'stranger' } }, 'permission-denied'],
  ['somebody who has left', { active: false }, {}, 'permission-denied'],
  ['a token that says more than the record', { role: 'rep' }, {}, 'permission-denied'],
  ['a record that says more than the token', {}, { token: { ...token, role: 'rep' } }, 'permission-denied'],
  ['a role that may not', { role: 'rep' }, { token: { ...token, role: 'rep' } }, 'permission-denied'],
  ['a token from before', { validAfter: new Date('2026-06-01T09:00:01Z') }, {}, 'permission-denied'],
  ['no data', {}, { data: null }, 'invalid-argument'],
  ['no key', {}, { data: { name: 'Anna' } }, 'invalid-argument'],
  ['a key that is a path', {}, { data: { ...data, key: 'calls/x/y/z' } }, 'invalid-argument'],
  ['a text that is too long', {}, { data: { ...data, name: 'x'.repeat(21) } }, 'invalid-argument'],
  ['a number for a text', {}, { data: { ...data, name: 7 } }, 'invalid-argument'],
] as const)('%s is refused, and nothing happens', async (_, change, request, problem) => {
  const world = await begin(change);
  expect(await call(world, request)).toMatchObject({ ok: false, problem });
  expect(world.paths('users')).toEqual(['users/sam']);
  expect(world.paths('calls')).toEqual([]);
});

test('a token from the moment of the cut still counts', async () => {
  expect(await call(await begin({ validAfter: signedInAt }))).toMatchObject({ ok: true });
});

test('a call that comes again is answered as before, and carried out once', async () => {
  const world = await begin();
  const first = await call(world);
  world.now = new Date(world.now.getTime() + 1000);
  expect(await call(world)).toEqual(first);
  expect(world.paths('users')).toHaveLength(2);
});

test('two at the same time are carried out once', async () => {
  const world = await begin();
  const [one, other] = await Promise.all([call(world), call(world)]);
  expect(one).toEqual(other);
  expect(world.paths('users')).toHaveLength(2);
});

test('a key is good for one request', async () => {
  const world = await begin();
  await call(world);
  expect(await call(world, { data: { ...data, name: 'Ben' } })).toMatchObject({
    ok: false,
    problem: 'already-exists',
  });
  expect(world.paths('users')).toHaveLength(2);
});

test('the key of another person is another key', async () => {
  const world = await begin();
  await world.commit([write.set(['user', 'kim'], user({ role: 'admin' }))]);
  await call(world);
  const kim = { token: { ...token, uid: 'kim' }, data: { ...data, name: 'Ben' } };
  expect(await call(world, kim)).toMatchObject({ ok: true });
});

test('a failure that is none of ours is thrown, and nothing is remembered', async () => {
  const world = await begin();
  const broken = { ...greet, handle: () => Promise.reject(new Error('broken')) };
  await expect(runCallable(world.context, broken, { token, data })).rejects.toThrow('broken');
  expect(world.paths('calls')).toEqual([]);
});
