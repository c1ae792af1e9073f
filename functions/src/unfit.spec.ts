import type { OutboxMessage } from '@creamline/domain/messages';
import { defaultCompany } from '@creamline/domain/territories';
import { write, type Write } from '@creamline/domain/paths';
import { startBackfill } from './customers/backfill.ts';
import { sweepMemberships } from './customers/sweep-memberships.ts';
import { takeCensus } from './customers/take-census.ts';
import { foldRollups } from './orders/fold-rollups.ts';
import { reconcile } from './orders/reconcile.ts';
import { foldFeatures } from './segments/fold-features.ts';
import { escalateOverdue } from './tasks/escalate-overdue.ts';
import { sendReminders } from './tasks/send-reminders.ts';
import { sendOutbox } from './messages/send-outbox.ts';
import { InvalidDocument, settingsOf } from './platform/index.ts';
import { HandlerWorld, contact, customer, interaction, segment, task, user } from './testing/index.ts';

/** A field of another type than the schema's, as a hand in the database or a tampered client may leave it. */
const broken = { basicInfo: 7, title: 7, name: 7, summary: 7, subject: 7, criteria: 7 };

const due = new Date('2026-06-01T09:00:00Z');
const tasks: Write[] = ['a', 'b', 'c'].map((id) =>
  write.set(['task', id], task({ assigneeId: 'rep', dueAt: due, remindAt: due, escalateAt: due })),
);

async function begin(writes: readonly Write[]): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit([
    write.set(['user', 'rep'], user({ role: 'rep', managerId: 'boss', email: 'rep@example.com' })),
    write.set(['user', 'boss'], user({ role: 'manager', territories: ['halle', 'leipzig'] })),
    ...writes,
  ]);
  world.forget();
  return world;
}

const breaks = (world: HandlerWorld, path: string): void => {
  const stored = world.db.store.documents.get(path);
  if (stored === undefined) throw new Error(`There is no ${path}`);
  world.db.store.documents.set(path, { ...stored, data: { ...stored.data, ...broken } });
  world.forget();
};

const lettersFor = (world: HandlerWorld, subject: string): number =>
  world.paths('dead_letters/').filter((path) => path.endsWith(subject.replaceAll('/', '_'))).length;

test('one task that does not fit keeps nobody else from being reminded', async () => {
  const world = await begin(tasks);
  breaks(world, 'tasks/a');
  expect(await sendReminders(world.context)).toEqual({ reminded: 2, failed: 1 });
  expect(lettersFor(world, 'tasks/a')).toBe(1);
});

test('one task that does not fit keeps no other manager from hearing', async () => {
  const world = await begin(tasks);
  breaks(world, 'tasks/b');
  expect(await escalateOverdue(world.context)).toEqual({ escalated: 2, failed: 1 });
});

const dueCustomers: Write[] = ['c1', 'c2', 'c3'].map((id) =>
  write.set(['customer', id], customer({ nextEvaluationAt: due, evaluatedAt: due })),
);

test('one customer who does not fit keeps no other from being judged', async () => {
  const world = await begin(dueCustomers);
  breaks(world, 'customers/c1');
  expect(await sweepMemberships(world.context)).toEqual({ evaluated: 2, failed: 1, complete: true });
  expect(lettersFor(world, 'customers/c1')).toBe(1);
});

test('feature shards are packed and kept up without the customer who does not fit', async () => {
  const world = await begin(dueCustomers);
  breaks(world, 'customers/c2');
  expect(await foldFeatures(world.context, { pageSize: 2 })).toEqual({ changed: 2, complete: true });
  await sweepMemberships(world.context);
  expect(await foldFeatures(world.context, { pageSize: 2 })).toMatchObject({ complete: true });
});

test('a changed rule reaches all other customers, and its job ends', async () => {
  const world = await begin(dueCustomers);
  const everybody = segment({ kind: 'presence', field: 'name', op: 'exists' });
  await world.commit([write.set(['segment', 's2'], everybody)]);
  world.forget();
  breaks(world, 'customers/c2');
  breaks(world, 'segments/s2');
  await world.commit([write.set(['segment', 's3'], everybody)]);
  await world.settle();
  expect(world.paths('segments/s3/members/')).toEqual(['segments/s3/members/c1', 'segments/s3/members/c3']);
  const job = await world.db.list({ from: ['job'], limit: 10 });
  expect(job.map(({ data }) => data.state)).toEqual(['done']);
});

test('a customer’s scope reaches also the copies that do not fit', async () => {
  const world = await begin([
    write.set(['customer', 'c1'], customer()),
    write.set(['contact', 'k1'], contact({ customerId: 'c1' })),
    write.set(['contact', 'k2'], contact({ customerId: 'c1' })),
    write.set(['dietary', 'c1'], {
      ...{
        customerId: 'c1',
        dietaryRestrictions: [],
        allergyInfo: {},
        note: '',
        source: '',
        verifiedAt: null,
      },
      ...{ assignedRepId: 'rep-anna', territoryId: 'leipzig', createdAt: due, createdBy: 'rep-anna' },
      ...{ updatedAt: due, updatedBy: 'rep-anna', rev: 'r1', base: null },
    }),
  ]);
  await world.commit([write.update(['customer', 'c1'], { rev: 'r2', companySize: 'small' })]);
  await world.settle();
  breaks(world, 'contacts/k1');
  const dietary = world.db.store.documents.get('customers/c1/private/dietary');
  if (dietary === undefined) throw new Error('No dietary record');
  world.db.store.documents.set('customers/c1/private/dietary', {
    ...dietary,
    data: { ...dietary.data, note: 7 },
  });
  await world.commit([write.update(['customer', 'c1'], { assignedRepId: 'rep-ben', rev: 'r3' })]);
  await world.settle();
  for (const path of ['contacts/k1', 'contacts/k2', 'customers/c1/private/dietary'])
    expect([path, world.db.store.documents.get(path)?.data['assignedRepId']]).toEqual([path, 'rep-ben']);
});

test('an interaction, a contact and a task are followed though a neighbour does not fit', async () => {
  const world = await begin([
    write.set(['customer', 'c1'], customer()),
    write.set(['interaction', 'i1'], interaction({ customerId: 'c1' })),
    write.set(['contact', 'k1'], contact({ customerId: 'c1' })),
    write.set(['task', 'a'], task({ customerId: 'c1' })),
  ]);
  for (const path of ['interactions/i1', 'contacts/k1', 'tasks/a']) breaks(world, path);
  const followUpDate = new Date('2026-06-09T09:00:00Z');
  await world.commit([
    write.set(['interaction', 'i2'], interaction({ customerId: 'c1', followUpRequired: true, followUpDate })),
    write.set(['contact', 'k2'], contact({ customerId: 'c1' })),
    write.set(['task', 'b'], task({ customerId: 'c1', dueAt: due })),
  ]);
  await world.settle();
  expect(await world.read('task', 'followup_i2')).toMatchObject({ dueAt: followUpDate });
  expect(await world.read('contact', 'k2')).toMatchObject({ isPrimary: true });
  expect(await world.read('customer', 'c1')).toMatchObject({ nextFollowUpAt: due });
});

test('figures of staff and territories leave out who does not fit', async () => {
  const world = await begin([
    write.set(['user', 'other'], user({ role: 'manager', territories: ['halle', 'jena'] })),
    write.set(['territory', 'jena'], {
      name: 'Jena',
      postalCodes: [],
      repIds: [],
      managerIds: [],
      updatedAt: due,
    }),
    write.set(['territory', 'halle'], {
      name: 'Halle',
      postalCodes: [],
      repIds: [],
      managerIds: [],
      updatedAt: due,
    }),
  ]);
  for (const path of ['users/other', 'territories/jena']) breaks(world, path);
  await foldRollups(world.context);
  await takeCensus(world.context);
  expect(world.paths('rollups/').filter((path) => path.includes('territory'))).toEqual([
    'rollups/territory:halle_census',
  ]);
});

test('one mail that does not fit keeps no other back', async () => {
  const mail: OutboxMessage = {
    channel: 'mail',
    to: 'rep@example.com',
    subject: 'Hello',
    body: 'Text',
    state: 'pending',
    attempts: 0,
    notBefore: due,
    leaseUntil: null,
    lastError: null,
    createdAt: due,
    sentAt: null,
  };
  const world = await begin([write.set(['outbox', 'm1'], mail), write.set(['outbox', 'm2'], mail)]);
  breaks(world, 'outbox/m1');
  const mailer = { send: () => Promise.resolve({ outcome: 'sent' as const }) };
  expect(await sendOutbox(world.context, mailer, world.signIn)).toMatchObject({ sent: 1 });
});

test('somebody’s work is handed over with what does not fit', async () => {
  const world = await begin([...dueCustomers, ...tasks]);
  await world.db.commit([
    write.set(['job', 'handover_rep-anna'], {
      ...{
        kind: 'handOver',
        state: 'running',
        cursor: null,
        done: 0,
        total: 6,
        startedAt: due,
        updatedAt: due,
      },
      input: { fromUid: 'rep-anna', toUid: 'rep-ben', by: 'admin' },
    }),
  ]);
  breaks(world, 'customers/c2');
  world.steps.push({ jobId: 'handover_rep-anna', cursor: null });
  while (world.steps.length > 0) await world.step();
  for (const id of ['c1', 'c2', 'c3'])
    expect(world.db.store.documents.get(`customers/${id}`)?.data['assignedRepId']).toBe('rep-ben');
});

test('a backfill and the sweep over orders end', async () => {
  const world = await begin([
    ...dueCustomers,
    write.set(['interaction', 'order_x'], interaction({ customerId: 'gone', auto: true })),
  ]);
  breaks(world, 'customers/c2');
  breaks(world, 'interactions/order_x');
  await startBackfill(world.context, world.queue);
  await world.settle();
  expect(await world.read('job', 'backfill')).toMatchObject({ state: 'done', done: 3 });
  expect(await reconcile(world.context)).toMatchObject({ complete: true });
  expect(world.paths('interactions/order_')).toEqual([]);
});

test('a time zone that does not exist is named as what is wrong with the settings', async () => {
  const world = await begin([write.set(['company'], { ...defaultCompany, timeZone: 'Europe/Bärlin' })]);
  await expect(settingsOf(world.context)).rejects.toBeInstanceOf(InvalidDocument);
  await expect(settingsOf(world.context)).rejects.toThrow('settings/company: timeZone');
});
