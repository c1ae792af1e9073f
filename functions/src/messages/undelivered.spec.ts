import type { OutboxMessage } from '@creamline/domain/messages';
import { write } from '@creamline/domain/paths';
import { deadLetter } from '../platform/index.ts';
import { runCallable, type CallableSpec } from '../platform/callable.ts';
import { redeliverWith } from '../redeliver.ts';
import { HandlerWorld, customer, user } from '../testing/index.ts';
import { discardUndelivered, retryUndelivered, type Redeliver } from './undelivered.ts';

const token = { uid: 'sam', role: 'admin', signedInAt: new Date('2026-06-01T09:00:00Z') };

const mail = (state: OutboxMessage['state'], now: Date): OutboxMessage => ({
  channel: 'mail',
  to: 'anna@example.com',
  subject: 'Reminder',
  body: 'Call back',
  state,
  attempts: 5,
  notBefore: now,
  leaseUntil: null,
  lastError: state === 'failed' ? 'ECONNREFUSED' : null,
  createdAt: now,
  sentAt: null,
});

/** Three mails, of which one was sent, and an event of a customer that no attempt could handle. */
async function begin(): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit([
    write.set(['user', 'sam'], user({ role: 'admin' })),
    write.set(['outbox', 'm1'], mail('failed', world.now)),
    write.set(['outbox', 'm2'], mail('failed', world.now)),
    write.set(['outbox', 'm3'], mail('sent', world.now)),
    write.set(['customer', 'c1'], customer()),
  ]);
  await deadLetter(world.context, 'outbox', 'outbox/m1', 'ECONNREFUSED');
  await deadLetter(world.context, 'customerWritten', 'customers/c1', 'broken');
  return world;
}

const letter = 'customerWritten__customers_c1';

async function ask<I>(world: HandlerWorld, spec: CallableSpec<I>, data: object): Promise<unknown> {
  const result = await runCallable(world.context, spec, { token, data: { key: 'key-0001', ...data } });
  return result.ok ? result.answer : result.problem;
}

const retry = (world: HandlerWorld, redeliver: Redeliver = redeliverWith(world.queue, world.signIn)) =>
  retryUndelivered(redeliver);

test.each([
  ['one', ['m1'], 1, ['pending', 'failed', 'sent']],
  ['all that failed', null, 2, ['pending', 'pending', 'sent']],
  ['one that was sent, and one there is not', ['m3', 'm9'], 0, ['failed', 'failed', 'sent']],
])('mails, %s: sent again from the first attempt on', async (_, each, done, states) => {
  const world = await begin();
  const request = { kind: 'outbox', ids: each };
  expect(await ask(world, retry(world), request)).toEqual({ done, failed: 0 });
  const mails = await Promise.all(['m1', 'm2', 'm3'].map((id) => world.read('outbox', id)));
  expect(mails.map((one) => one?.state)).toEqual(states);
  expect(mails[0]?.attempts).toBe(states[0] === 'pending' ? 0 : 5);
  expect(world.paths('dead_letters').includes('dead_letters/outbox__outbox_m1')).toBe(states[0] === 'failed');
});

test.each(['retry', 'discard'] as const)(
  'a mail held without a mail server can be met with a %s',
  async (what) => {
    const world = await begin();
    await world.commit([write.set(['outbox', 'm1'], mail('held', world.now))]);
    const request = { kind: 'outbox', ids: ['m1'] };
    if (what === 'retry') await ask(world, retry(world), request);
    else await ask(world, discardUndelivered, { ...request, reason: 'She has left' });
    expect((await world.read('outbox', 'm1'))?.state).toBe(what === 'retry' ? 'pending' : 'discarded');
  },
);

test('a retry is recorded once, by who asked', async () => {
  const world = await begin();
  const request = { kind: 'outbox', ids: ['m1'] };
  const first = await ask(world, retry(world), request);
  expect(await ask(world, retry(world), request)).toEqual(first);
  expect(world.paths('audit')).toEqual(['audit/delivery_sam_key-0001']);
  expect(await world.read('audit', 'delivery_sam_key-0001')).toMatchObject({
    actor: 'sam',
    action: 'deliveryRetried',
    collection: 'outbox',
    documentId: 'm1',
  });
});

test.each([
  ['a single mail: whom it was for', ['m1'], 'Anna Roth'],
  ['a mail to nobody known', ['m4'], null],
  ['several', ['m1', 'm2'], null],
])('the entry names %s', async (_, ids, label) => {
  const world = await begin();
  await world.commit([
    write.set(['user', 'anna'], user({ name: 'Anna Roth', email: 'anna@example.com' })),
    write.set(['outbox', 'm4'], { ...mail('failed', world.now), to: 'else@example.com' }),
  ]);
  await ask(world, discardUndelivered, { kind: 'outbox', ids, reason: 'She has left' });
  const entry = await world.read('audit', 'delivery_sam_key-0001');
  expect(entry?.label).toBe(label);
  // Executives read the trail, and no mails.
  expect(JSON.stringify(entry)).not.toMatch(/Reminder|Call back|@example/);
});

test('an event is handled again, and its letter goes', async () => {
  const world = await begin();
  expect(await ask(world, retry(world), { kind: 'deadLetter', ids: null })).toEqual({ done: 1, failed: 0 });
  expect(await world.read('customerCard', 'c1')).toMatchObject({ name: 'Käserei Kern' });
  expect(await world.read('deadLetter', letter)).toBeNull();
  expect(await world.read('deadLetter', 'outbox__outbox_m1')).not.toBeNull();
});

test('an event that fails again stays, with one attempt more and the new reason', async () => {
  const world = await begin();
  const broken = () => Promise.reject(new Error('still broken'));
  const request = { kind: 'deadLetter', ids: [letter] };
  expect(await ask(world, retry(world, broken), request)).toEqual({ done: 0, failed: 1 });
  expect(await world.read('deadLetter', letter)).toMatchObject({
    attempts: 2,
    error: 'Error: still broken',
  });
});

test.each([
  ['backfill', 'customers/c1', true],
  ['contactWritten', 'contacts/k1', true],
  ['interactionWritten', 'interactions/i1', true],
  ['judgeDraft', 'order_drafts/d1', true],
  ['segmentWritten', 'segments/s1', true],
  ['settleOrder', 'orders/o1', true],
  ['taskWritten', 'tasks/t1', true],
  ['userWritten', 'users/u1', true],
  ['territoryWritten', 'territories/leipzig', true],
  ['companyWritten', 'settings/company', true],
  ['programmeWritten', 'settings/loyalty', true],
  ['reconcile', 'orders/o1', true],
  ['programmeWritten', 'settings/company', false],
  ['customerWritten', 'orders/o1', false],
  ['customerWritten', 'customers/c1/private/dietary', false],
  ['somebody', 'customers/c1', false],
])('%s of %s can be handled again: %s', async (handler, subject, known) => {
  const world = await begin();
  const redeliver = redeliverWith(world.queue, world.signIn);
  expect(await redeliver(world.context, { handler, subject })).toBe(known);
});

test('what is discarded stays away, with the reason on record', async () => {
  const world = await begin();
  const reason = 'The person has left';
  const mails = { kind: 'outbox', ids: ['m1', 'm3'], reason };
  expect(await ask(world, discardUndelivered, mails)).toEqual({ done: 1, failed: 0 });
  expect((await world.read('outbox', 'm1'))?.state).toBe('discarded');
  expect((await world.read('outbox', 'm3'))?.state).toBe('sent');
  expect(world.paths('dead_letters')).toEqual([`dead_letters/${letter}`]);
  expect(await world.read('audit', 'delivery_sam_key-0001')).toMatchObject({
    action: 'deliveryDiscarded',
    reason,
  });
  const events = { key: 'key-0002', kind: 'deadLetter', ids: [letter, 'none'], reason };
  expect(await ask(world, discardUndelivered, events)).toEqual({ done: 1, failed: 0 });
  expect(world.paths('dead_letters')).toEqual([]);
});
