import { write } from '@creamline/domain/paths';
import { PASSWORD_LINK } from '@creamline/domain/messages';
import { runCallable, type CallableSpec } from '../platform/callable.ts';
import { HandlerWorld, customer, task, user } from '../testing/index.ts';
import { countWork, handOverWork } from './hand-over.ts';
import { inviteStaff, uidFor } from './invite-staff.ts';
import { sendSignInLink } from './sign-in-link.ts';

const token = { uid: 'sam', role: 'admin', signedInAt: new Date('2026-06-01T09:00:00Z') };

async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  const territory = { name: 'Leipzig', postalCodes: [], repIds: [], managerIds: [], updatedAt: world.now };
  for (const uid of ['sam', 'mara', 'anna', 'ben']) world.accounts.set(uid, null);
  await world.commit([
    write.set(['territory', 'leipzig'], territory),
    write.set(['user', 'sam'], user({ role: 'admin', email: 'sam@example.com' })),
    write.set(['user', 'mara'], user({ role: 'manager', email: 'mara@example.com' })),
    write.set(['user', 'anna'], user({ email: 'anna@example.com' })),
    write.set(['user', 'ben'], user({ email: 'ben@example.com' })),
    write.set(['user', 'gone'], user({ active: false, email: 'gone@example.com' })),
  ]);
  await world.settle();
  return world;
}

async function ask<I>(world: HandlerWorld, spec: CallableSpec<I>, data: object): Promise<unknown> {
  const result = await runCallable(world.context, spec, { token, data });
  return result.ok ? result.answer : result.problem;
}

const carla = {
  key: 'invite-carla',
  name: 'Carla Dietz',
  email: 'Carla@Example.com',
  role: 'rep',
  territories: ['leipzig'],
  managerId: 'mara',
  locale: 'de',
};
const carlaUid = uidFor('carla@example.com');

describe('an invitation', () => {
  test('makes the account, the record with its rights, and the mail', async () => {
    const world = await begin();
    expect(await ask(world, inviteStaff(world.signIn), carla)).toEqual({ uid: carlaUid });
    await world.commit([]);
    await world.settle();
    expect(await world.read('user', carlaUid)).toMatchObject({
      email: 'carla@example.com',
      active: true,
      updatedBy: 'sam',
    });
    expect(world.accounts.get(carlaUid)).toEqual({ role: 'rep', territories: ['leipzig'] });
    const entries = await Promise.all(
      world.paths('audit').map((path) => world.read('audit', path.split('/')[1] ?? '')),
    );
    expect(entries.filter((each) => each?.documentId === carlaUid)).toMatchObject([
      { actor: 'sam', role: 'admin', action: 'privilegesChanged' },
    ]);
  });

  test('the mail says where the link goes, and does not hold it', async () => {
    const world = await begin();
    await ask(world, inviteStaff(world.signIn), carla);
    const mail = await world.read('outbox', `invitation_${carlaUid}`);
    expect(mail).toMatchObject({ to: 'carla@example.com', passwordLink: true, state: 'pending' });
    expect(mail?.body.split(PASSWORD_LINK)).toHaveLength(2);
    expect(mail?.body).not.toContain('https://');
  });

  test('comes twice and makes one of each', async () => {
    const world = await begin();
    await ask(world, inviteStaff(world.signIn), carla);
    expect(await ask(world, inviteStaff(world.signIn), carla)).toEqual({ uid: carlaUid });
    expect(world.paths('outbox')).toHaveLength(1);
  });

  test('takes up an attempt that broke off after the account was made', async () => {
    const world = await begin();
    await world.signIn.open({ uid: carlaUid, email: 'carla@example.com', name: 'Carla' });
    expect(await ask(world, inviteStaff(world.signIn), { ...carla, key: 'another-key' })).toEqual({
      uid: carlaUid,
    });
  });

  test.each([
    ['an address on the staff', { email: 'ANNA@example.com' }, 'emailExists'],
    ['an address of somebody who has left', { email: 'gone@example.com' }, 'emailExists'],
    ['an address that signs in already', { email: 'stranger@example.com' }, 'emailExists'],
    ['a territory there is not', { territories: ['leipzig', 'atlantis'] }, 'unknownTerritory'],
    ['a manager there is not', { managerId: 'nobody' }, 'unknownManager'],
    ['a manager who has left', { managerId: 'gone' }, 'unknownManager'],
    ['a rep as manager', { managerId: 'anna' }, 'unknownManager'],
  ])('refuses %s', async (_, change, refused) => {
    const world = await begin();
    await world.signIn.open({ uid: 'stranger', email: 'stranger@example.com', name: 'Ulf' });
    const before = world.paths('users');
    expect(await ask(world, inviteStaff(world.signIn), { ...carla, ...change })).toEqual({ refused });
    expect(world.paths('users')).toEqual(before);
    expect(world.paths('outbox')).toEqual([]);
  });
});

test.each([
  ['anna', { sent: true }, 1],
  ['gone', { refused: 'inactive' }, 0],
  ['nobody', { refused: 'unknownPerson' }, 0],
])('another link for %s', async (uid, answer, mails) => {
  const world = await begin();
  const request = { key: 'link-0001', uid };
  expect(await ask(world, sendSignInLink, request)).toEqual(answer);
  expect(await ask(world, sendSignInLink, request)).toEqual(answer);
  expect(world.paths('outbox')).toHaveLength(mails);
});

describe('a hand-over', () => {
  const request = { key: 'hand-over-1', fromUid: 'anna', toUid: 'ben' };

  async function employed(): Promise<HandlerWorld> {
    const world = await begin();
    await world.commit([
      ...Array.from({ length: 120 }, (_, index) =>
        write.set(['customer', `c${String(index).padStart(3, '0')}`], customer({ assignedRepId: 'anna' })),
      ),
      write.set(['customer', 'other'], customer({ assignedRepId: 'mara' })),
      write.set(['task', 't1'], task({ customerId: null, customerName: null, assigneeId: 'anna' })),
      write.set(['task', 't2'], task({ customerId: 'c001', assigneeId: 'anna' })),
      write.set(['task', 't3'], task({ customerId: null, assigneeId: 'anna', state: 'done' })),
      write.set(['task', 't4'], task({ customerId: null, assigneeId: 'mara' })),
    ]);
    await world.settle();
    return world;
  }

  test('gives every customer and open task to the colleague, and nothing else', async () => {
    const world = await employed();
    expect(await ask(world, countWork, { uid: 'anna' })).toEqual({
      customers: 120,
      openTasks: 2,
      underWay: false,
    });
    expect(await ask(world, handOverWork(world.queue), request)).toEqual({ customers: 120, openTasks: 2 });
    expect(await ask(world, countWork, { uid: 'anna' })).toMatchObject({ underWay: true });
    let left = 40;
    await world.settle({ pick: () => 0, again: () => left-- > 0 });
    expect(await ask(world, countWork, { uid: 'anna' })).toEqual({
      customers: 0,
      openTasks: 0,
      underWay: false,
    });
    expect(await ask(world, countWork, { uid: 'ben' })).toMatchObject({ customers: 120, openTasks: 2 });
    expect(await world.read('customer', 'c001')).toMatchObject({ assignedRepId: 'ben', updatedBy: 'sam' });
    expect(await world.read('task', 't2')).toMatchObject({ assigneeId: 'ben', assignedRepId: 'ben' });
    expect(await world.read('task', 't3')).toMatchObject({ assigneeId: 'anna' });
    expect(await world.read('task', 't4')).toMatchObject({ assigneeId: 'mara' });
    expect((await world.read('customer', 'other'))?.assignedRepId).toBe('mara');
    expect((await world.read('job', 'handover_anna'))?.done).toBe(122);
  }, 30_000);

  test('is recorded once, by who asked, and not begun twice', async () => {
    const world = await employed();
    const first = await ask(world, handOverWork(world.queue), request);
    expect(await ask(world, handOverWork(world.queue), request)).toEqual(first);
    const again = { ...request, key: 'hand-over-2', toUid: 'mara' };
    expect(await ask(world, handOverWork(world.queue), again)).toEqual({ refused: 'underWay' });
    const entries = world.paths('audit').filter((path) => path.includes('handover_'));
    expect(entries).toHaveLength(1);
    expect(await world.read('audit', entries[0]?.split('/')[1] ?? '')).toMatchObject({
      actor: 'sam',
      action: 'workHandedOver',
      documentId: 'anna',
    });
  }, 30_000);

  test.each([
    ['oneself', { toUid: 'anna' }, 'samePerson'],
    ['nobody', { toUid: 'nobody' }, 'unknownPerson'],
    ['nobody’s', { fromUid: 'nobody' }, 'unknownPerson'],
    ['somebody who has left', { toUid: 'gone' }, 'inactive'],
    ['an administrator', { toUid: 'sam' }, 'cannotTake'],
  ])('refuses %s', async (_, change, refused) => {
    const world = await begin();
    expect(await ask(world, handOverWork(world.queue), { ...request, ...change })).toEqual({ refused });
    expect(world.steps).toEqual([]);
  });
});
