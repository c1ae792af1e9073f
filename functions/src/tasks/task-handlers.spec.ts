import { emptyStats } from '@creamline/domain/customers';
import { write } from '@creamline/domain/paths';
import type { Task } from '@creamline/domain/tasks';
import { HandlerWorld } from '../testing/index.ts';
import { customer, interaction, task, user } from '../testing/index.ts';
import { escalateOverdue } from './escalate-overdue.ts';
import { sendReminders } from './send-reminders.ts';

const at = (text: string): Date => new Date(text);
const due = at('2026-06-10T12:00:00Z');

async function begin(...tasks: [string, Partial<Task>][]): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  for (const uid of ['rep-anna', 'manager-mara']) world.accounts.set(uid, null);
  await world.commit([
    write.set(['user', 'rep-anna'], user()),
    write.set(['user', 'manager-mara'], user({ name: 'Mara', role: 'manager', managerId: null })),
    write.set(['customer', 'c1'], customer()),
    ...tasks.map(([id, change]) => write.set(['task', id], task(change))),
  ]);
  await world.settle();
  return world;
}

test('a task knows when to remind and when to tell the manager; the customer knows its earliest', async () => {
  const world = await begin(['t1', {}], ['t2', { dueAt: at('2026-06-09T12:00:00Z') }]);
  expect(await world.read('task', 't1')).toMatchObject({
    remindAt: at('2026-06-10T11:30:00Z'),
    escalateAt: at('2026-06-12T12:00:00Z'),
  });
  const stored = await world.read('customer', 'c1');
  expect(stored?.nextFollowUpAt).toEqual(at('2026-06-09T12:00:00Z'));
  expect(stored?.summary?.openTasks.map(({ id }) => id)).toEqual(['t2', 't1']);
});

test('a recurring task that is done comes back once, however often its event comes', async () => {
  const world = await begin(['t1', { recurrence: { every: 'days', count: 7 } }]);
  await world.commit([write.update(['task', 't1'], { state: 'done', doneAt: world.now })]);
  let left = 20;
  await world.settle({ pick: () => 0, again: () => left-- > 0 });
  expect(world.paths('tasks')).toEqual(['tasks/t1', 'tasks/t1~2']);
  expect((await world.read('task', 't1~2'))?.dueAt).toEqual(at('2026-06-17T12:00:00Z'));
});

test('reminds by bell and mail, once for each due time', async () => {
  const world = await begin(['t1', {}]);
  world.now = at('2026-06-10T11:29:00Z');
  expect(await world.run(sendReminders)).toEqual({ reminded: 0, failed: 0 });
  world.now = at('2026-06-10T11:31:00Z');
  expect(await world.run(sendReminders)).toEqual({ reminded: 1, failed: 0 });
  expect(await world.run(sendReminders)).toEqual({ reminded: 0, failed: 0 });
  const id = `reminder_t1_${due.getTime()}`;
  expect(await world.read('notification', id)).toMatchObject({
    userId: 'rep-anna',
    kind: 'reminder',
    read: false,
  });
  expect(await world.read('outbox', id)).toMatchObject({
    to: 'anna@example.com',
    subject: 'Reminder: Call back',
  });

  await world.commit([write.update(['task', 't1'], { dueAt: at('2026-06-11T12:00:00Z') })]);
  await world.settle();
  world.now = at('2026-06-11T11:31:00Z');
  expect(await world.run(sendReminders)).toEqual({ reminded: 1, failed: 0 });
  expect(world.paths('notifications')).toHaveLength(2);
});

test.each<[string, Partial<Task>, string]>([
  ['a task done since', { state: 'done', doneAt: due }, '2026-06-10T11:31:00Z'],
  ['somebody who has left', { assigneeId: 'gone' }, '2026-06-10T11:31:00Z'],
])('no reminder: %s', async (_, change, now) => {
  const world = await begin(['t1', change]);
  world.now = at(now);
  expect(await world.run(sendReminders)).toEqual({ reminded: 0, failed: 0 });
  expect(world.paths('notifications')).toEqual([]);
});

test('a reminder that comes late waits for the end of the quiet hours', async () => {
  const world = await begin(['t1', {}]);
  world.now = at('2026-06-10T21:00:00Z');
  expect(await world.run(sendReminders)).toEqual({ reminded: 0, failed: 0 });
  expect((await world.read('task', 't1'))?.remindAt).toEqual(at('2026-06-11T05:00:00Z'));
  world.now = at('2026-06-11T05:00:00Z');
  expect(await world.run(sendReminders)).toEqual({ reminded: 1, failed: 0 });
});

test('the manager hears of a task two working days overdue, once', async () => {
  const world = await begin(['t1', {}]);
  world.now = at('2026-06-12T11:59:00Z');
  expect(await world.run(escalateOverdue)).toEqual({ escalated: 0, failed: 0 });
  world.now = at('2026-06-12T12:01:00Z');
  expect(await world.run(escalateOverdue)).toEqual({ escalated: 1, failed: 0 });
  expect(await world.run(escalateOverdue)).toEqual({ escalated: 0, failed: 0 });
  expect(await world.read('notification', `overdue_t1_${due.getTime()}`)).toMatchObject({
    userId: 'manager-mara',
    values: { assignee: 'Anna Roth' },
  });
});

const fall: Partial<Task> = {
  kind: 'alert',
  title: 'Health has fallen sharply: Käserei Kern',
  sourceType: 'alert',
  sourceId: 'healthDrop',
  healthFall: { from: 72, to: 38 },
};

test('who is reminded of a fall of health hears from what to what, by bell and mail, and so does the manager', async () => {
  const world = await begin(['t1', fall]);
  await world.commit([write.update(['user', 'rep-anna'], { locale: 'de' })]);
  world.now = at('2026-06-10T11:31:00Z');
  await world.run(sendReminders);
  const id = `reminder_t1_${due.getTime()}`;
  const values = { alert: 'healthDrop', from: 72, to: 38 };
  expect((await world.read('notification', id))?.values).toMatchObject(values);
  expect(await world.read('outbox', id)).toMatchObject({
    subject: 'Erinnerung: Zustand von 72 auf 38 gefallen: Käserei Kern',
  });
  world.now = at('2026-06-12T12:01:00Z');
  await world.run(escalateOverdue);
  expect((await world.read('notification', `overdue_t1_${due.getTime()}`))?.values).toMatchObject(values);
});

test('the customer’s open tasks carry the scores of a fall, and no others', async () => {
  const world = await begin(['t1', fall], ['t2', {}]);
  const falls = async (): Promise<unknown> =>
    (await world.read('customer', 'c1'))?.summary?.openTasks.map(({ id, healthFall }) => [id, healthFall]);
  expect(await falls()).toEqual([
    ['t1', { from: 72, to: 38 }],
    ['t2', undefined],
  ]);
  await world.commit([write.update(['task', 't1'], { healthFall: { from: 72, to: 35 } })]);
  await world.settle();
  expect(await falls()).toEqual([
    ['t1', { from: 72, to: 35 }],
    ['t2', undefined],
  ]);
});

test('an interaction makes its follow-up, and moves the last contact and the health with it', async () => {
  const world = await begin();
  const stats = { ...emptyStats, orderCount: 1, lastOrderDay: '2026-05-29' };
  await world.commit([write.update(['customer', 'c1'], { stats })]);
  const followUp = { followUpRequired: true, followUpDate: due, nextSteps: 'Send the price list' };
  await world.commit([write.set(['interaction', 'i1'], interaction(followUp))]);
  await world.settle();
  expect(await world.read('task', 'followup_i1')).toMatchObject({
    title: 'Send the price list',
    dueAt: due,
    remindAt: at('2026-06-10T11:30:00Z'),
  });
  const stored = await world.read('customer', 'c1');
  expect(stored?.lastContactDate).toEqual(at('2026-06-01T08:00:00Z'));
  expect(stored?.health?.factors.map(({ factor }) => factor)).toEqual(['rhythm', 'engagement']);
  expect(stored?.nextFollowUpAt).toEqual(due);
});
