import { callables, mayCall, roles, type CallableName } from '@creamline/domain/access';
import { write } from '@creamline/domain/paths';
import { discardUndelivered, retryUndelivered } from './messages/undelivered.ts';
import { runCallable, type CallableSpec, type CallResult } from './platform/callable.ts';
import { redeliverWith } from './redeliver.ts';
import { previewSegment } from './segments/preview-segment.ts';
import { HandlerWorld, user } from './testing/index.ts';
import { countWork, handOverWork } from './users/hand-over.ts';
import { inviteStaff } from './users/invite-staff.ts';
import { sendSignInLink } from './users/sign-in-link.ts';

const key = 'key-0001';
const signedInAt = new Date('2026-06-01T09:00:00Z');
const anna = { name: 'Anna', email: 'new@example.com', role: 'rep', territories: [], managerId: null };

type Run = (world: HandlerWorld, data: unknown, role: string) => Promise<CallResult>;

const run =
  <I>(spec: (world: HandlerWorld) => CallableSpec<I>): Run =>
  (world, data, role) =>
    runCallable(world.context, spec(world), { token: { uid: role, role, signedInAt }, data });

/** Every function a client may call, with a request that is right in everything, and one that is not. */
const calls: Readonly<Record<CallableName, { run: Run; right: object; wrong: object }>> = {
  inviteStaff: {
    run: run(({ signIn }) => inviteStaff(signIn)),
    right: { key, ...anna, locale: 'en' },
    wrong: { key, ...anna, locale: 'en', role: 'owner' },
  },
  sendSignInLink: {
    run: run(() => sendSignInLink),
    right: { key, uid: 'rep' },
    wrong: { key, uid: 'users/rep' },
  },
  countWork: { run: run(() => countWork), right: { uid: 'rep' }, wrong: { uid: '' } },
  handOverWork: {
    run: run(({ queue }) => handOverWork(queue)),
    right: { key, fromUid: 'rep', toUid: 'manager' },
    wrong: { key, fromUid: 'rep' },
  },
  retryUndelivered: {
    run: run(({ queue, signIn }) => retryUndelivered(redeliverWith(queue, signIn))),
    right: { key, kind: 'outbox', ids: null },
    wrong: { key, kind: 'outbox', ids: [] },
  },
  discardUndelivered: {
    run: run(() => discardUndelivered),
    right: { key, kind: 'deadLetter', ids: ['d1'], reason: 'A test order' },
    wrong: { key, kind: 'deadLetter', ids: ['d1'], reason: ' ' },
  },
  previewSegment: {
    run: run(() => previewSegment),
    right: { segmentId: null, criteria: { kind: 'presence', field: 'tier', op: 'exists' } },
    wrong: { segmentId: null, criteria: { kind: 'presence', field: 'email', op: 'exists' } },
  },
};

const names = Object.keys(callables).filter((name): name is CallableName => name in callables);

async function begin(change: Parameters<typeof user>[0] = {}): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit(roles.map((role) => write.set(['user', role], user({ role, ...change }))));
  return world;
}

/** Everything stored, to see that a refusal changed nothing. */
const stored = (world: HandlerWorld): unknown => structuredClone([...world.db.store.documents]);

test.each(names.flatMap((name) => roles.map((role) => [role, name] as const)))(
  '%s calls %s',
  async (role, name) => {
    const world = await begin();
    const before = stored(world);
    const result = await calls[name].run(world, calls[name].right, role);
    if (mayCall(role, name)) expect(result.ok).toBe(true);
    else {
      expect(result).toMatchObject({ ok: false, problem: 'permission-denied' });
      expect(stored(world)).toEqual(before);
    }
  },
);

test.each(names)('%s answers no role of somebody who has left', async (name) => {
  const world = await begin({ active: false });
  for (const role of roles)
    expect(await calls[name].run(world, calls[name].right, role)).toMatchObject({
      problem: 'permission-denied',
    });
});

test.each(names)('%s does not take what is out of shape', async (name) => {
  const world = await begin();
  const before = stored(world);
  const [role] = callables[name];
  for (const data of [calls[name].wrong, null, [], 'text', { ...calls[name].right, key: 7, uid: 7 }])
    expect(await calls[name].run(world, data, role)).toMatchObject({ problem: 'invalid-argument' });
  expect(stored(world)).toEqual(before);
});
