import { write } from '@creamline/domain/paths';
import { PASSWORD_LINK, type OutboxMessage } from '@creamline/domain/messages';
import { HandlerWorld } from '../testing/index.ts';
import type { Mail, Sending } from './mailer.ts';
import { MAX_SENDINGS, sendOutbox } from './send-outbox.ts';
import { outcomeOf, smtpMailer } from './smtp-mailer.ts';

const minutes = (count: number): number => count * 60_000;

async function begin(change: Partial<OutboxMessage> = {}): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  const message: OutboxMessage = {
    channel: 'mail',
    to: 'anna@example.com',
    subject: 'Reminder',
    body: 'Call back',
    state: 'pending',
    attempts: 0,
    notBefore: world.now,
    leaseUntil: null,
    lastError: null,
    createdAt: world.now,
    sentAt: null,
  };
  await world.commit([write.set(['outbox', 'm1'], { ...message, ...change })]);
  return world;
}

function mailer(sending: Sending) {
  const mails: Mail[] = [];
  return { mails, send: (mail: Mail) => (mails.push(mail), Promise.resolve(sending)) };
}

test('sends what waits, once', async () => {
  const world = await begin();
  const server = mailer({ outcome: 'sent' });
  const reports = await Promise.all([
    sendOutbox(world.context, server, world.signIn),
    sendOutbox(world.context, server, world.signIn),
  ]);
  expect(reports.map(({ sent }) => sent).sort()).toEqual([0, 1]);
  expect(server.mails).toEqual([
    { id: 'm1', to: 'anna@example.com', subject: 'Reminder', body: 'Call back' },
  ]);
  expect(await world.read('outbox', 'm1')).toMatchObject({ state: 'sent', attempts: 1, sentAt: world.now });
});

test('tries again later and later what was not sent, and in the end puts it aside', async () => {
  const world = await begin();
  const server = mailer({ outcome: 'notSent', error: 'ECONNREFUSED' });
  for (const wait of [1, 4, 16, 64]) {
    await sendOutbox(world.context, server, world.signIn);
    expect(await world.read('outbox', 'm1')).toMatchObject({
      state: 'pending',
      notBefore: new Date(world.now.getTime() + minutes(wait)),
    });
    await sendOutbox(world.context, server, world.signIn);
    world.now = new Date(world.now.getTime() + minutes(wait));
  }
  await sendOutbox(world.context, server, world.signIn);
  expect(server.mails).toHaveLength(MAX_SENDINGS);
  expect(await world.read('outbox', 'm1')).toMatchObject({ state: 'failed', lastError: 'ECONNREFUSED' });
  expect(await world.read('deadLetter', 'outbox__outbox_m1')).not.toBeNull();
});

test.each(['refused', 'unknown'] as const)('never again what is %s', async (outcome) => {
  const world = await begin();
  await sendOutbox(world.context, mailer({ outcome, error: 'no' }), world.signIn);
  expect((await world.read('outbox', 'm1'))?.state).toBe('failed');
});

test('a message whose sender died is put aside, not sent a second time', async () => {
  const world = await begin({ state: 'sending', leaseUntil: new Date('2026-06-01T10:02:00Z') });
  const server = mailer({ outcome: 'sent' });
  await sendOutbox(world.context, server, world.signIn);
  expect((await world.read('outbox', 'm1'))?.state).toBe('sending');
  world.now = new Date('2026-06-01T10:02:00Z');
  await sendOutbox(world.context, server, world.signIn);
  expect((await world.read('outbox', 'm1'))?.state).toBe('failed');
  expect(server.mails).toEqual([]);
});

test('without a mail server nothing counts as sent or tried, and it goes out once there is one', async () => {
  const world = await begin();
  const none = await sendOutbox(
    world.context,
    smtpMailer({ url: '', from: 'dairy@example.com' }),
    world.signIn,
  );
  expect(none).toEqual({ sent: 0, failed: 0, held: 1 });
  expect(await world.read('outbox', 'm1')).toMatchObject({ state: 'held', attempts: 0, sentAt: null });
  world.now = new Date(world.now.getTime() + minutes(60));
  const server = mailer({ outcome: 'sent' });
  expect(await sendOutbox(world.context, server, world.signIn)).toEqual({ sent: 1, failed: 0, held: 0 });
  expect(server.mails).toHaveLength(1);
  expect((await world.read('outbox', 'm1'))?.state).toBe('sent');
});

test.each([
  ['held for six days', 'held', 6, 1],
  ['held for eight days: a person decides', 'held', 8, 0],
  ['discarded', 'discarded', 1, 0],
] as const)('once there is a mail server, of a mail %s', async (_, state, days, sent) => {
  const world = await begin({ state });
  world.now = new Date(world.now.getTime() + minutes(days * 24 * 60));
  const server = mailer({ outcome: 'sent' });
  await sendOutbox(world.context, server, world.signIn);
  expect(server.mails).toHaveLength(sent);
});

test.each([
  [{ responseCode: 550, command: 'RCPT TO' }, 'refused'],
  [{ responseCode: 451, command: 'DATA' }, 'notSent'],
  [{ code: 'ECONNREFUSED', command: 'CONN' }, 'notSent'],
  [{ code: 'ETIMEDOUT', command: 'DATA' }, 'unknown'],
])('%j is %s', (error, outcome) => expect(outcomeOf(error)).toBe(outcome));

test('a link to choose a password is made when the mail goes out, and is stored nowhere', async () => {
  const body = `Choose here: ${PASSWORD_LINK}`;
  const world = await begin({ passwordLink: true, body });
  const server = mailer({ outcome: 'sent' });
  await sendOutbox(world.context, server, world.signIn);
  expect(server.mails[0]?.body).toBe('Choose here: https://sign-in.example/?for=anna@example.com');
  expect((await world.read('outbox', 'm1'))?.body).toBe(body);
});

test('without a link the mail waits for another run', async () => {
  const world = await begin({ passwordLink: true, body: PASSWORD_LINK });
  const server = mailer({ outcome: 'sent' });
  const links = { passwordLink: () => Promise.reject(new Error('unavailable')) };
  await sendOutbox(world.context, server, links);
  expect(server.mails).toEqual([]);
  expect(await world.read('outbox', 'm1')).toMatchObject({
    state: 'pending',
    lastError: 'Error: unavailable',
  });
});

/** A server on which a message takes longer than its lease, while something else happens. */
const slow = (world: HandlerWorld, meanwhile: () => Promise<unknown>, sending: Sending) => ({
  send: async (): Promise<Sending> => {
    world.now = new Date(world.now.getTime() + minutes(3));
    await meanwhile();
    return sending;
  },
});

test('a message that went out late counts as sent, though it was given up', async () => {
  const world = await begin();
  const other = mailer({ outcome: 'sent' });
  const meanwhile = (): Promise<unknown> => sendOutbox(world.context, other, world.signIn);
  await sendOutbox(world.context, slow(world, meanwhile, { outcome: 'sent' }), world.signIn);
  expect((await world.read('outbox', 'm1'))?.state).toBe('sent');
  expect(other.mails).toEqual([]);
});

test('a message given up, had sent again by a person and under way is not put back by the run that was late', async () => {
  const world = await begin();
  const again = { state: 'sending', leaseUntil: new Date(world.now.getTime() + minutes(5)) };
  const meanwhile = (): Promise<unknown> => world.commit([write.update(['outbox', 'm1'], again)]);
  const late = slow(world, meanwhile, { outcome: 'notSent', error: 'ETIMEDOUT' });
  await sendOutbox(world.context, late, world.signIn);
  expect(await world.read('outbox', 'm1')).toMatchObject(again);
});

test('what was sent a moment ago is not given up as lost', async () => {
  const world = await begin({ state: 'sending', leaseUntil: new Date('2026-06-01T09:00:00Z') });
  const list = world.db.list.bind(world.db);
  Object.assign(world.db, {
    list: async (query: Parameters<typeof list>[0]) => {
      const found = await list(query);
      await world.db.commit([write.update(['outbox', 'm1'], { state: 'sent', leaseUntil: null })]);
      return found;
    },
  });
  const report = await sendOutbox(world.context, mailer({ outcome: 'sent' }), world.signIn);
  expect(report).toMatchObject({ failed: 0 });
  expect((await world.read('outbox', 'm1'))?.state).toBe('sent');
});

test('ends in time where the server does not answer, and goes on in the next run', async () => {
  const world = await begin();
  const first = await world.read('outbox', 'm1');
  if (first === null) throw new Error('No message');
  const more = Array.from({ length: 20 }, (_, number) => write.set(['outbox', `x${number}`], first));
  await world.commit(more);
  let tries = 0;
  const dead = {
    send: (): Promise<Sending> => {
      tries += 1;
      world.now = new Date(world.now.getTime() + 30_000);
      return Promise.resolve({ outcome: 'notSent', error: 'ETIMEDOUT' });
    },
  };
  await sendOutbox(world.context, dead, world.signIn);
  expect(tries).toBe(7);
});
