import { sampleMoment as moment, sampleRef as customer } from '../platform/sample-moment';
import { draftFor, emptyTask, isWorthKeeping, toTask, type TaskDraft } from './task-draft';

const draft: TaskDraft = { ...emptyTask, title: 'Send the price list' };

describe('toTask', () => {
  it.each([
    ['without a title', { title: ' \n ' }, 'titleMissing'],
    ['with a title of 201 characters', { title: 'x'.repeat(201) }, 'titleTooLong'],
    ['with a day to pick', { due: 'pick' as const }, 'dayMissing'],
    ['for yesterday', { due: 'pick' as const, day: '2026-11-22' }, 'dayPast'],
    ['for a time of yesterday', { due: 'pick' as const, day: '2026-11-22', time: '23:00' }, 'dayPast'],
    ['for this very minute', { due: 'today' as const, time: '10:00' }, 'timePast'],
    ['with a note of 2,001 characters', { note: 'x'.repeat(2001) }, 'noteTooLong'],
  ])('refuses one %s', (_, changes, problem) => {
    expect(toTask({ ...draft, ...changes }, moment)).toEqual({ ok: false, problem });
  });

  it.each([
    ['a title of 200 characters', { title: 'x'.repeat(200) }],
    ['today, as a whole day', { due: 'today' as const }],
    ['a minute from now', { due: 'today' as const, time: '10:01' }],
    ['a note of 2,000 characters', { note: 'x'.repeat(2000) }],
  ])('takes %s', (_, changes) => {
    expect(toTask({ ...draft, ...changes }, moment).ok).toBe(true);
  });

  it('is for its author and the whole of the next working day, unless told otherwise', () => {
    expect(toTask(draft, moment)).toEqual({
      ok: true,
      facts: {
        kind: 'other',
        title: 'Send the price list',
        note: '',
        customerId: null,
        customerName: null,
        assigneeId: 'rep-anna',
        dueAt: new Date('2026-11-23T23:00:00Z'),
        allDay: true,
        remindMinutesBefore: 30,
        state: 'open',
        doneAt: null,
        snoozeCount: 0,
        recurrence: null,
        assignedRepId: null,
        territoryId: null,
      },
    });
  });

  it('is due at the time of the dairy’s zone, about the customer, for whom it is given', () => {
    const changes = {
      customer,
      due: 'nextWeek',
      time: '14:30',
      assigneeId: 'rep-ben',
      note: ' With prices ',
    } as const;
    expect(toTask({ ...draft, ...changes }, moment)).toMatchObject({
      ok: true,
      facts: {
        customerId: 'c1',
        customerName: 'Café Amsel',
        assignedRepId: 'rep-anna',
        territoryId: 'leipzig',
        assigneeId: 'rep-ben',
        dueAt: new Date('2026-11-30T13:30:00Z'),
        allDay: false,
        note: 'With prices',
      },
    });
  });
});

describe('draftFor', () => {
  const kept = { ...draft, customer };

  it.each([
    ['of the same customer', customer, kept],
    ['of anybody where none is given', null, kept],
  ])('goes on with a draft %s', (_, given, expected) => {
    expect(draftFor(kept, given)).toEqual(expected);
  });

  it.each([
    ['about somebody else', { ...kept, customer: { ...customer, id: 'c2' } }],
    ['without a customer', { ...kept, customer: null }],
    ['of another shape', { title: 'Send' }],
    ['that is none', null],
  ])('begins anew beside a draft %s', (_, other) => {
    expect(draftFor(other, customer)).toEqual({ ...emptyTask, customer });
  });
});

describe('isWorthKeeping', () => {
  it.each([
    [{ title: ' ' }, false],
    [{ title: 'Send' }, true],
    [{ title: '', note: 'Prices' }, true],
  ])('%j: %s', (changes, expected) => {
    expect(isWorthKeeping({ ...draft, ...changes })).toBe(expected);
  });
});
