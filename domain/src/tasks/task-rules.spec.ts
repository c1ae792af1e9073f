import { complianceOf } from './compliance.ts';
import { escalateAt, overdueFrom } from './overdue.ts';
import { planNextOccurrence } from './plan-occurrence.ts';
import { berlin, sampleHours, sampleTask } from './sample-task.ts';
import { snooze, snoozeUntil, type SnoozeChoice } from './snooze.ts';
import { taskSchema, type Task } from './task.ts';

const at = (text: string): Date => new Date(text);

test.each<[string, Partial<Task>, string | null]>([
  ['two working days later', {}, '2026-06-12T12:00:00Z'],
  ['over the weekend', { dueAt: at('2026-06-12T12:00:00Z') }, '2026-06-16T12:00:00Z'],
  ['over a closure', { dueAt: at('2026-06-03T12:00:00Z') }, '2026-06-08T12:00:00Z'],
  ['of a whole day, once two working days have passed', { allDay: true }, '2026-06-12T22:00:00Z'],
  ['told before', { escalatedFor: sampleTask.dueAt }, null],
  ['told before it was moved', { escalatedFor: at('2026-06-01T12:00:00Z') }, '2026-06-12T12:00:00Z'],
  ['done', { state: 'done' }, null],
])('the manager is told: %s', (_, change, expected) => {
  const told = escalateAt({ ...sampleTask, ...change }, sampleHours, berlin);
  expect(told).toEqual(expected === null ? null : at(expected));
});

test('a task of a whole day is overdue when the day is over', () => {
  expect(overdueFrom(sampleTask, 'Europe/Berlin')).toEqual(sampleTask.dueAt);
  expect(overdueFrom({ ...sampleTask, allDay: true }, 'Europe/Berlin')).toEqual(at('2026-06-10T22:00:00Z'));
});

test.each<[SnoozeChoice, string, string]>([
  ['hour', '2026-06-10T12:00:00Z', '2026-06-10T13:00:00Z'],
  ['hour', '2026-06-10T17:30:00Z', '2026-06-11T05:00:00Z'],
  ['tomorrow', '2026-06-10T12:00:00Z', '2026-06-11T06:00:00Z'],
  ['tomorrow', '2026-06-12T12:00:00Z', '2026-06-15T06:00:00Z'],
  ['nextWeek', '2026-06-10T12:00:00Z', '2026-06-15T06:00:00Z'],
  ['nextWeek', '2026-06-14T12:00:00Z', '2026-06-15T06:00:00Z'],
])('snoozed to %s at %s is %s', (choice, now, expected) => {
  expect(snoozeUntil(choice, at(now), sampleHours, berlin)).toEqual(at(expected));
});

test('a snooze is counted; a closed task or an earlier moment is refused', () => {
  const now = at('2026-06-10T12:00:00Z');
  const later = at('2026-06-11T12:00:00Z');
  const fields = { dueAt: later, allDay: false, snoozeCount: 1 };
  expect(snooze(sampleTask, later, now)).toEqual({ ok: true, fields });
  expect(snooze({ ...sampleTask, state: 'done' }, later, now)).toEqual({ ok: false, code: 'notOpen' });
  expect(snooze(sampleTask, now, now)).toEqual({ ok: false, code: 'notLater' });
});

test('compliance is what was done in time of what was due', () => {
  const done = (doneAt: string, change: Partial<Task> = {}): Task => ({
    ...sampleTask,
    state: 'done',
    doneAt: at(doneAt),
    ...change,
  });
  const tasks = [
    done('2026-06-10T12:00:00Z'),
    done('2026-06-10T12:00:01Z'),
    done('2026-06-10T21:59:59Z', { allDay: true }),
    done('2026-06-10T22:00:00Z', { allDay: true }),
    sampleTask,
    { ...sampleTask, state: 'cancelled' as const },
    done('2026-07-01T08:00:00Z', { dueAt: at('2026-07-01T12:00:00Z') }),
  ];
  const june = [at('2026-05-31T22:00:00Z'), at('2026-06-30T22:00:00Z')] as const;
  expect(complianceOf(tasks, ...june, 'Europe/Berlin')).toEqual({ due: 5, doneInTime: 2, share: 0.4 });
  expect(complianceOf([], ...june, 'Europe/Berlin').share).toBeNull();
});

const weekly = { every: 'weeks', count: 1, weekdays: [] } as const;
const doneTask: Task = {
  ...sampleTask,
  state: 'done',
  doneAt: at('2026-06-10T10:00:00Z'),
  recurrence: { ...weekly, weekdays: [] },
  snoozeCount: 3,
};

test('a recurring task that is done comes back, once', () => {
  const now = at('2026-06-10T10:00:01Z');
  const [created] = planNextOccurrence('t1', doneTask, null, 'Europe/Berlin', now);
  expect(created).toMatchObject({
    kind: 'create',
    path: 'tasks/t1~2',
    data: { dueAt: at('2026-06-17T12:00:00Z'), state: 'open', doneAt: null, snoozeCount: 0, sourceId: 't1' },
  });
  const alert = { ...doneTask, healthFall: { from: 72, to: 38 } };
  expect(planNextOccurrence('t1', alert, null, 'Europe/Berlin', now)).toEqual([created]);
  expect(planNextOccurrence('t1~2', doneTask, null, 'Europe/Berlin', now)[0]?.path).toBe('tasks/t1~3');
  expect(planNextOccurrence('t1', doneTask, sampleTask, 'Europe/Berlin', now)).toEqual([]);
});

test('on the 31st of each month, it is on the 31st again after a shorter month', () => {
  const months = ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];
  let task: Task = {
    ...doneTask,
    recurrence: { every: 'months', count: 1 },
    dueAt: at('2026-01-31T12:00:00Z'),
    doneAt: at('2026-01-31T12:00:00Z'),
  };
  const days = months.map(() => {
    const [created] = planNextOccurrence('t1', task, null, 'UTC', task.dueAt);
    if (created?.kind !== 'create') throw new Error('nothing came back');
    const { dueAt, recurrence } = taskSchema.parse(created.data);
    task = { ...task, dueAt, doneAt: dueAt, recurrence };
    return dueAt.toISOString().slice(0, 10);
  });
  expect(days).toEqual(months);
});

test.each<[string, Partial<Task>]>([
  ['open', { state: 'open' }],
  ['cancelled', { state: 'cancelled' }],
  ['not recurring', { recurrence: null }],
])('%s, no next occurrence', (_, change) => {
  expect(
    planNextOccurrence('t1', { ...doneTask, ...change }, null, 'Europe/Berlin', sampleTask.dueAt),
  ).toEqual([]);
});
