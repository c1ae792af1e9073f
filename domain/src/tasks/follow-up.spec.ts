import type { Interaction } from '../interactions/index.ts';
import { planFollowUp } from './follow-up.ts';
import { sampleTask } from './sample-task.ts';
import type { Task } from './task.ts';

const now = new Date('2026-06-01T08:00:00Z');
const dueAt = new Date('2026-06-10T12:00:00Z');
const interaction: Interaction = {
  customerId: 'c1',
  contactId: null,
  userId: 'rep-anna',
  interactionType: 'call',
  timestamp: now,
  durationMinutes: 10,
  summary: 'Talked about the trial',
  detailedNotes: '',
  sentiment: 1,
  followUpRequired: true,
  followUpDate: dueAt,
  followUpUserId: null,
  relatedIds: {},
  outcome: 'interested',
  nextSteps: 'Send the price list\nand call again',
  assignedRepId: 'rep-anna',
  territoryId: 'leipzig',
  createdAt: now,
  createdBy: 'rep-anna',
  updatedAt: now,
  updatedBy: 'rep-anna',
  rev: 'r1',
  base: null,
  auto: false,
  order: null,
};
const plan = (change: Partial<Interaction> | null, task: Task | null) =>
  planFollowUp({
    interactionId: 'i1',
    interaction: change === null ? null : { ...interaction, ...change },
    task,
    customerName: 'Käserei Kern',
    timeZone: 'Europe/Berlin',
    now,
  });
const asked: Task = { ...sampleTask, requestedDueAt: dueAt };

test('the task is made with what the interaction says', () => {
  expect(plan({}, null)).toMatchObject([
    {
      kind: 'set',
      path: 'tasks/followup_i1',
      data: {
        title: 'Send the price list',
        assigneeId: 'rep-anna',
        dueAt,
        allDay: false,
        state: 'open',
        sourceId: 'i1',
      },
    },
  ]);
});

test.each<[string, Partial<Interaction>, object]>([
  ['for somebody else', { followUpUserId: 'rep-ben' }, { assigneeId: 'rep-ben' }],
  ['titled by the summary without next steps', { nextSteps: '' }, { title: 'Talked about the trial' }],
  [
    'for a whole day when no time is given',
    { followUpDate: new Date('2026-06-09T22:00:00Z') },
    { allDay: true },
  ],
])('made %s', (_, change, data) => expect(plan(change, null)).toMatchObject([{ data }]));

test.each<[string, Partial<Interaction> | null, Task | null]>([
  ['nothing asked, nothing there', { followUpRequired: false }, null],
  ['required without a date', { followUpDate: null }, null],
  ['deleted, nothing there', null, null],
  ['asked as before', {}, asked],
  ['snoozed by a person, asked as before', {}, { ...asked, dueAt: new Date('2026-06-20T12:00:00Z') }],
  ['done, asked as before', {}, { ...asked, state: 'done' }],
  [
    'withdrawn before',
    { followUpRequired: false },
    { ...sampleTask, state: 'cancelled', requestedDueAt: null },
  ],
])('no write: %s', (_, change, task) => expect(plan(change, task)).toEqual([]));

test.each<[string, Partial<Interaction> | null, Task, object]>([
  [
    'another date moves it',
    { followUpDate: new Date('2026-06-12T12:00:00Z') },
    asked,
    { dueAt: new Date('2026-06-12T12:00:00Z'), state: 'open' },
  ],
  [
    'another date reopens it',
    { followUpDate: new Date('2026-06-12T12:00:00Z') },
    { ...asked, state: 'done' },
    { state: 'open', doneAt: null },
  ],
  ['withdrawn', { followUpRequired: false }, asked, { state: 'cancelled', requestedDueAt: null }],
  ['deleted', null, asked, { state: 'cancelled' }],
  [
    'asked again after it was withdrawn',
    {},
    { ...asked, state: 'cancelled', requestedDueAt: null },
    { state: 'open', requestedDueAt: dueAt },
  ],
])('%s', (_, change, task, data) => {
  expect(plan(change, task)).toMatchObject([
    { kind: 'update', path: 'tasks/followup_i1', data: { ...data, base: 'r1' } },
  ]);
});

test('a done task stays done when the follow-up is withdrawn', () => {
  const [update] = plan({ followUpRequired: false }, { ...asked, state: 'done' });
  expect(update).toMatchObject({ data: { requestedDueAt: null } });
  expect(update).not.toHaveProperty('data.state');
});
