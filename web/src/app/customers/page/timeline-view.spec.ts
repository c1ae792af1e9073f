import { interactionSchema } from '@creamline/domain/interactions';
import { editableEntry, entryView, readType, timelineCursor, timelineQuery } from './timeline-view';

const now = new Date('2026-11-22T10:00:00Z');
const entry = { auto: false, createdBy: 'u1', createdAt: new Date('2026-11-22T08:00:00Z') };

describe('putting an entry right', () => {
  it.each([
    ['their own, two hours old', {}, true],
    ["somebody else's", { createdBy: 'u2' }, false],
    ["an order's", { auto: true }, false],
    ['a day old', { createdAt: new Date('2026-11-21T10:00:00Z') }, false],
    ['almost a day old', { createdAt: new Date('2026-11-21T10:00:01Z') }, true],
  ])('%s: %p', (_case, change, may) => {
    expect(editableEntry({ ...entry, ...change }, 'u1', now)).toBe(may);
  });
});

it.each([
  ['call', 'call'],
  ['rumour', null],
  [null, null],
])('reads the type %p from the address', (text, type) => {
  expect(readType(text)).toBe(type);
});

it('asks for one page of one customer in the scope', () => {
  expect(timelineQuery('c1', [['assignedRepId', '==', 'u1']], 'call', null)).toEqual({
    from: ['interaction'],
    group: true,
    where: [
      ['assignedRepId', '==', 'u1'],
      ['customerId', '==', 'c1'],
      ['interactionType', '==', 'call'],
    ],
    orderBy: [
      ['timestamp', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: 25,
    startAfter: undefined,
  });
});

describe('an entry', () => {
  const logged = {
    ...interactionSchema.parse({
      customerId: 'c1',
      contactId: null,
      userId: 'u1',
      interactionType: 'call',
      timestamp: now,
      durationMinutes: null,
      summary: 'Called',
      detailedNotes: '',
      sentiment: null,
      followUpRequired: false,
      followUpDate: null,
      followUpUserId: null,
      relatedIds: {},
      outcome: null,
      nextSteps: '',
      assignedRepId: null,
      territoryId: null,
      createdAt: now,
      createdBy: 'u1',
      updatedAt: now,
      updatedBy: 'u1',
      rev: 'r1',
      base: null,
    }),
    id: 'i1',
  };
  const ordered = { ...logged, id: 'order_o_1', auto: true };

  it.each([
    ['what was logged', logged, null, 'interactions/i1'],
    ['what an order wrote', ordered, 'o_1', 'orders/o_1/interactions/order_o_1'],
    ['what was logged as if by an order', { ...ordered, auto: false }, null, 'interactions/order_o_1'],
  ])('%s tells its order and where the next page begins', (_case, each, orderId, place) => {
    expect(entryView(each).orderId).toBe(orderId);
    expect(timelineCursor(each)).toEqual([now, place]);
  });
});
