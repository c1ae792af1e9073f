import { interactionSchema } from '@creamline/domain/interactions';
import {
  editableEntry,
  entryView,
  loggedQuery,
  orderedQuery,
  readType,
  timelineCursor,
} from './timeline-view';

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

const scope = [['assignedRepId', '==', 'u1']] as const;

it('asks for one page of what people logged with one customer in the scope', () => {
  expect(loggedQuery('c1', scope, 'call', null)).toEqual({
    from: ['interaction'],
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

it("asks for one page of what one customer's orders wrote in the scope", () => {
  expect(orderedQuery('c1', scope, 'order', [now, 'order_o1'])).toEqual({
    from: ['orderInteraction', 'c1'],
    where: scope,
    orderBy: [
      ['timestamp', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: 25,
    startAfter: [now, 'order_o1'],
  });
});

it.each([
  [null, true, true],
  ['call', true, false],
  ['order', false, true],
] as const)('asks for type %p of what people logged: %p, of orders: %p', (type, logged, ordered) => {
  expect(loggedQuery('c1', scope, type, null) !== null).toBe(logged);
  expect(orderedQuery('c1', scope, type, null) !== null).toBe(ordered);
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
    ['what was logged', logged, null, 'i1'],
    ['what an order wrote', ordered, 'o_1', 'order_o_1'],
    ['what was logged as if by an order', { ...ordered, auto: false }, null, 'order_o_1'],
  ])('%s tells its order and where the next page begins', (_case, each, orderId, place) => {
    expect(entryView(each).orderId).toBe(orderId);
    expect(timelineCursor(each)).toEqual([now, place]);
  });
});
