import { emptyEntry, isWorthKeeping, savedEntry } from './saved-entry';

const entry = {
  lines: [{ sku: 'cream', quantity: 3 }],
  note: 'ramp',
  requestedDay: '2026-11-24',
  acceptedWarnings: [],
};
const kept = { uid: 'anna', customerId: 'c1', ...entry };

describe('an order kept on the device', () => {
  it('comes back to the one who entered it', () => {
    expect(savedEntry(kept, 'anna', 'c1')).toEqual(entry);
  });

  it('comes back with a note longer than an order takes: whoever typed it shortens it', () => {
    const note = 'x'.repeat(1001);
    expect(savedEntry({ ...kept, note }, 'anna', 'c1')).toEqual({ ...entry, note });
  });

  const refused: [string, unknown][] = [
    ['of somebody else', { ...kept, uid: 'ben' }],
    ['for another customer', { ...kept, customerId: 'c2' }],
    ['with a quantity nobody can order', { ...kept, lines: [{ sku: 'cream', quantity: -3 }] }],
    ['from an older console', { uid: 'anna', customerId: 'c1', rows: [] }],
    ['that is no order at all', 'x'],
    ['that is not there', null],
  ];
  it.each(refused)('does not come back %s', (_, stored) => {
    expect(savedEntry(stored, 'anna', 'c1')).toBeNull();
  });
});

it.each([
  ['nothing entered', emptyEntry, false],
  ['a day alone', { ...emptyEntry, requestedDay: '2026-11-24' }, false],
  ['a line', { ...emptyEntry, lines: entry.lines }, true],
  ['a note', { ...emptyEntry, note: 'x' }, true],
])('worth keeping: %s', (_, facts, expected) => {
  expect(isWorthKeeping(facts)).toBe(expected);
});
