import { groupOf, groupTasks } from './group-tasks';

const zone = 'Europe/Berlin';
const now = new Date('2026-11-23T09:00:00Z'); // a Monday, 10:00 in Berlin
const task = (dueAt: string, allDay = false): { dueAt: Date; allDay: boolean } => ({
  dueAt: new Date(dueAt),
  allDay,
});

describe('groupOf', () => {
  it.each([
    ['an hour ago', task('2026-11-23T08:00:00Z'), 'overdue'],
    ['yesterday, any time', task('2026-11-22T08:00:00Z', true), 'overdue'],
    ['this morning, any time today', task('2026-11-23T06:00:00Z', true), 'today'],
    ['in an hour', task('2026-11-23T10:00:00Z'), 'today'],
    ['just before midnight in Berlin', task('2026-11-23T22:59:00Z'), 'today'],
    ['just after midnight in Berlin', task('2026-11-23T23:01:00Z'), 'soon'],
    ['on Sunday', task('2026-11-29T09:00:00Z'), 'soon'],
    ['next Monday', task('2026-11-30T09:00:00Z'), 'later'],
  ])('%s', (_, due, expected) => {
    expect(groupOf(due, now, zone)).toBe(expected);
  });
});

describe('groupTasks', () => {
  it('puts the earliest first and leaves empty groups out', () => {
    const late = task('2026-11-20T09:00:00Z');
    const later = task('2026-11-21T09:00:00Z');
    const soon = task('2026-11-25T09:00:00Z');
    expect(groupTasks([soon, later, late], now, zone)).toEqual([
      { group: 'overdue', tasks: [late, later] },
      { group: 'soon', tasks: [soon] },
    ]);
  });
});
