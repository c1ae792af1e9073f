import { inflateRawSync } from 'node:zlib';
import { defaultProgramme } from '@creamline/domain/loyalty';
import { orderSchema, type Order } from '@creamline/domain/orders';
import { write } from '@creamline/domain/paths';
import { getAuth } from 'firebase-admin/auth';
import { contact, customer, interaction, segment, task, user } from '../../functions/src/testing/samples.ts';
import { db, eventually, fire } from './live.ts';
import { catchMails, type MailCatcher } from './mail-catcher.ts';

const now = new Date();
const minutesFromNow = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const base = customer().basicInfo;
const inCity = (city: string) => ({
  ...base,
  address: { line1: '', line2: '', city, region: '', postalCode: '04109', country: 'DE' },
});
/** A member of staff who may be reminded at any time, whenever the tests run. */
const always = { quietHours: { from: 0, to: 0 }, workingDays: [1, 2, 3, 4, 5, 6, 7] };

const order = (customerId: string, euros: number): Order =>
  orderSchema.parse({
    customerId,
    orderNumber: `A-${euros}`,
    status: 'delivered',
    placedAt: now,
    deliveredAt: now,
    currency: 'EUR',
    lines: [
      {
        sku: 'MILK',
        name: 'Fresh milk',
        quantity: euros,
        unitPriceMinor: 100,
        discountMinor: 0,
        vatRate: 0.07,
        depositMinor: 0,
      },
    ],
    source: 'erp',
    externalId: null,
    createdAt: now,
    updatedAt: now,
  });

let mailbox: MailCatcher;
beforeAll(async () => {
  mailbox = await catchMails();
});
afterAll(() => mailbox.stop());

test('an order is written, and everything follows', async () => {
  const euros = defaultProgramme.tiers.silver.from + 20;
  await db.commit([
    write.set(['customer', 'order-1'], customer()),
    write.set(
      ['segment', 'silver'],
      segment({ kind: 'compare', field: 'tier', op: 'eq', value: 'silver' }, { segmentType: 'value' }),
    ),
  ]);
  await eventually(async () => {
    expect((await db.get(['customer', 'order-1']))?.data.evaluatedAt).not.toBeNull();
    expect((await db.get(['ruleSet']))?.data.rules.map(({ segmentId }) => segmentId)).toContain('silver');
  });
  await db.commit([write.set(['order', 'o1'], order('order-1', euros))]);
  await eventually(async () => {
    const stored = (await db.get(['customer', 'order-1']))?.data;
    expect(stored?.stats).toMatchObject({ orderCount: 1, revenueMinor: euros * 100 });
    expect(stored?.lifecycle?.stage).toBe('trial');
    expect(stored?.tier).toBe('silver');
    expect(stored?.segmentIds).toContain('silver');
    expect((await db.get(['loyaltyAccount', 'order-1']))?.data.totalPoints).toBe(euros);
    expect((await db.get(['orderInteraction', 'order-1', 'order_o1']))?.data.order?.points).toBe(euros);
    expect((await db.get(['segmentMember', 'silver', 'order-1']))?.data.name).toBe(base.name);
    expect((await db.get(['customerCard', 'order-1']))?.data).toMatchObject({
      tier: 'silver',
      lifecycle: 'trial',
    });
  });
});

test('an interaction brings its follow-up and the last contact', async () => {
  await db.commit([
    write.set(['customer', 'talk-1'], customer()),
    write.set(['user', 'rep-anna'], user(always)),
  ]);
  const timestamp = minutesFromNow(-5);
  const followUp = {
    followUpRequired: true,
    followUpDate: minutesFromNow(3000),
    nextSteps: 'Send the price list',
  };
  await db.commit([
    write.set(['contact', 'talk-contact'], contact({ customerId: 'talk-1' })),
    write.set(
      ['interaction', 'talk'],
      interaction({ customerId: 'talk-1', contactId: 'talk-contact', timestamp, ...followUp }),
    ),
  ]);
  await eventually(async () => {
    const stored = (await db.get(['customer', 'talk-1']))?.data;
    expect(stored?.lastContactDate).toEqual(timestamp);
    expect(stored?.nextFollowUpAt).toEqual(followUp.followUpDate);
    expect(stored?.summary?.contacts).toMatchObject([{ id: 'talk-contact', isPrimary: true }]);
    expect(stored?.summary?.openTasks).toMatchObject([{ id: 'followup_talk', title: 'Send the price list' }]);
    expect((await db.get(['contact', 'talk-contact']))?.data.lastContactDate).toEqual(timestamp);
    expect((await db.get(['task', 'followup_talk']))?.data.remindAt).not.toBeNull();
  });
});

test('a reminder rings the bell and arrives by mail, once', async () => {
  await db.commit([
    write.set(['user', 'remind-me'], user({ ...always, email: 'remind-me@example.com' })),
    write.set(
      ['task', 'due'],
      task({ assigneeId: 'remind-me', customerId: null, dueAt: minutesFromNow(10) }),
    ),
  ]);
  await eventually(async () => expect((await db.get(['task', 'due']))?.data.remindAt).not.toBeNull());
  await fire('reminders');
  await fire('reminders');
  const id = `reminder_due_${minutesFromNow(10).getTime()}`;
  expect((await db.get(['notification', id]))?.data.userId).toBe('remind-me');
  expect((await db.get(['outbox', id]))?.data.state).toBe('sent');
  const received = mailbox.mails.filter((mail) => mail.includes('To: remind-me@example.com'));
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('Subject: Reminder: Call back');
});

test('a member of staff signs in as what the document says, and no longer once they have left', async () => {
  await getAuth().createUser({ uid: 'new-rep', email: 'new-rep@example.com' });
  await db.commit([write.set(['user', 'new-rep'], user({ territories: ['halle'] }))]);
  await eventually(async () => {
    const { customClaims } = await getAuth().getUser('new-rep');
    expect(customClaims).toEqual({ role: 'rep', territories: ['halle'] });
  });
  await db.commit([write.update(['user', 'new-rep'], { active: false, updatedAt: minutesFromNow(1) })]);
  await eventually(async () => {
    expect((await getAuth().getUser('new-rep')).customClaims ?? {}).toEqual({});
    const audit = await db.list({ from: ['audit'], where: [['documentId', '==', 'new-rep']], limit: 5 });
    expect(audit).toHaveLength(2);
  });
});

test('another rule makes other members, and a job that was killed goes on', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `seg-${100 + index}`);
  await db.commit(ids.map((id) => write.set(['customer', id], customer({ basicInfo: inCity('Meissen') }))));
  const meissen = { kind: 'compare', field: 'city', op: 'eq', value: 'Meissen' } as const;
  await db.commit([write.set(['segment', 'meissen'], segment(meissen))]);
  const done = async (): Promise<void> => {
    const stored = (await db.get(['segment', 'meissen']))?.data;
    expect(stored).toMatchObject({ memberCount: ids.length, calculation: null });
    expect(stored?.calculatedAt).not.toBeNull();
    expect(await db.list({ from: ['segmentMember', 'meissen'], limit: 100 })).toHaveLength(ids.length);
  };
  await eventually(done);

  // As a worker leaves it that was killed after the first page: the cursor in the middle, the rest not judged.
  const version = (await db.get(['ruleSet']))?.data.version ?? 0;
  const rest = ids.slice(30);
  await db.commit([
    ...rest.flatMap((id) => [
      write.update(['customer', id], { segmentIds: [] }),
      write.delete(['segmentMember', 'meissen', id]),
    ]),
    write.update(['segment', 'meissen'], {
      memberCount: 30,
      calculatedAt: null,
      calculation: { jobId: `segments_${version}`, done: 30, total: 0 },
    }),
    write.update(['job', `segments_${version}`], {
      state: 'running',
      cursor: ids[29] ?? null,
      updatedAt: minutesFromNow(-60),
    }),
  ]);
  await fire('memberships');
  await eventually(done);
});

test('a wrong count of members is right after the sweep, and in the trail', async () => {
  await db.commit([write.set(['customer', 'seg-counted'], customer({ basicInfo: inCity('Wurzen') }))]);
  const wurzen = { kind: 'compare', field: 'city', op: 'eq', value: 'Wurzen' } as const;
  await db.commit([write.set(['segment', 'wurzen'], segment(wurzen))]);
  const counts = async (memberCount: number): Promise<void> =>
    expect((await db.get(['segment', 'wurzen']))?.data).toMatchObject({ memberCount, calculation: null });
  await eventually(() => counts(1));
  await db.commit([write.update(['segment', 'wurzen'], { memberCount: -3 })]);
  await fire('reconcile');
  await counts(1);
  const trail = await db.list({ from: ['audit'], where: [['documentId', '==', 'wurzen']], limit: 5 });
  expect(trail.map(({ data: { action } }) => action)).toContain('memberCountCorrected');
});

test('what changed is folded into the search packs', async () => {
  await db.commit([
    write.set(['customer', 'pack-1'], customer({ territoryId: 'packs', assignedRepId: null })),
  ]);
  await eventually(async () =>
    expect(await db.get(['packJournal', 'territory:packs__pack-1'])).not.toBeNull(),
  );
  await fire('packs');
  const pack = (await db.get(['pack', 'territory:packs_0']))?.data;
  expect(pack?.count).toBe(1);
  expect(inflateRawSync(pack?.packed ?? new Uint8Array()).toString()).toBe(
    `pack-1\t${base.name}\tLeipzig\t04109`,
  );
  expect(await db.get(['packJournal', 'territory:packs__pack-1'])).toBeNull();
});
