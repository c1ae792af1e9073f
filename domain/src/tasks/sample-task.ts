import type { Hours, WorkCalendar } from './working-time.ts';
import type { Task } from './task.ts';

/** For specs: an open follow-up, due on Wednesday 10 June 2026 at 14:00 in Berlin. */
export const sampleTask: Task = {
  kind: 'followUp',
  title: 'Call about the trial delivery',
  note: '',
  customerId: 'c1',
  customerName: 'Käserei Kern',
  assigneeId: 'rep-anna',
  dueAt: new Date('2026-06-10T12:00:00Z'),
  allDay: false,
  remindMinutesBefore: 30,
  state: 'open',
  doneAt: null,
  snoozeCount: 0,
  recurrence: null,
  assignedRepId: 'rep-anna',
  territoryId: 'leipzig',
  sourceType: 'person',
  sourceId: null,
  healthFall: null,
  requestedDueAt: null,
  remindAt: null,
  remindedFor: null,
  escalateAt: null,
  escalatedFor: null,
  attempts: 0,
  createdAt: new Date('2026-06-01T08:00:00Z'),
  createdBy: 'rep-anna',
  updatedAt: new Date('2026-06-01T08:00:00Z'),
  updatedBy: 'rep-anna',
  rev: 'r1',
  base: null,
};

/** For specs: Monday to Friday, quiet from eight in the evening to seven in the morning. */
export const sampleHours: Hours = { quietHours: { from: 20, to: 7 }, workingDays: [1, 2, 3, 4, 5] };
export const berlin: WorkCalendar = { timeZone: 'Europe/Berlin', closures: ['2026-06-04'] };
