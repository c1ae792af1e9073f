import { editableEntry, readType, timelineQuery } from './timeline-view';

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
