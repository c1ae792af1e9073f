import { sampleMoment as moment, sampleRef as customer } from '../platform/sample-moment';
import { emptyDraft, readDraft, summaryOf, toInteraction, type LoggerDraft } from './logger-draft';

const draft: LoggerDraft = { ...emptyDraft, customer, text: 'All fine.' };

describe('toInteraction', () => {
  it.each([
    ['without a customer', { customer: null }, 'customerMissing'],
    ['without a text', { text: '  ' }, 'textMissing'],
    ['with a day to pick', { followUp: 'pick' as const }, 'dayMissing'],
    ['with too much text', { text: 'x'.repeat(10_001) }, 'textTooLong'],
  ])('refuses %s', (_, changes, problem) => {
    expect(toInteraction({ ...draft, ...changes }, moment)).toEqual({ ok: false, problem });
  });

  it('asks for a follow-up at nine in the dairy’s zone', () => {
    const result = toInteraction({ ...draft, followUp: 'nextWeek', followUpUserId: 'rep-ben' }, moment);
    expect(result).toMatchObject({
      ok: true,
      facts: {
        customerId: 'c1',
        userId: 'rep-anna',
        summary: 'All fine.',
        followUpRequired: true,
        followUpDate: new Date('2026-11-30T08:00:00Z'),
        followUpUserId: 'rep-ben',
        assignedRepId: 'rep-anna',
        territoryId: 'leipzig',
      },
    });
  });
});

describe('summaryOf', () => {
  it.each([
    ['one line', 'one line'],
    ['first\nsecond', 'first'],
    ['\n\nafter empty lines', 'after empty lines'],
    ['a\tb', 'a b'],
  ])('%j gives %j', (text, expected) => {
    expect(summaryOf(text)).toBe(expected);
  });

  it('shortens to 300 characters', () => {
    expect(summaryOf('x'.repeat(400))).toHaveLength(300);
  });
});

describe('readDraft', () => {
  it.each([[null], [{}], [{ ...draft, type: 'order' }]])('refuses %j', (kept) => {
    expect(readDraft(kept)).toBeNull();
  });

  it('reads what it wrote', () => {
    expect(readDraft(draft)).toEqual(draft);
  });
});
