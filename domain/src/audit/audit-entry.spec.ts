import { auditEntry } from './audit-entry.ts';

const at = new Date('2026-06-01T08:00:00Z');
const input = {
  actor: 'admin',
  role: 'admin',
  action: 'roleChanged',
  collection: 'users',
  documentId: 'u1',
  at,
};

test.each([
  [
    'a changed field',
    { role: 'rep', name: 'A' },
    { role: 'manager', name: 'A' },
    [{ field: 'role', before: '"rep"', after: '"manager"' }],
  ],
  ['a created document', null, { role: 'rep' }, [{ field: 'role', before: null, after: '"rep"' }]],
  ['a deleted document', { role: 'rep' }, null, [{ field: 'role', before: '"rep"', after: null }]],
  ['equal lists and dates', { list: ['a'], at }, { list: ['a'], at: new Date(at) }, []],
  ['only who and when', { updatedAt: at, rev: 'a' }, { updatedAt: new Date(0), rev: 'b' }, []],
])('%s', (_, before, after, changes) => {
  expect(auditEntry({ ...input, before, after }).changes).toEqual(changes);
});

test('what the record is called stands in the entry, cut where it is long', () => {
  const entry = (label?: string | null) =>
    auditEntry({ ...input, before: null, after: null, ...(label === undefined ? {} : { label }) });
  expect([entry('Bronze').label, entry(null).label, entry().label]).toEqual(['Bronze', null, null]);
  expect(entry('x'.repeat(900)).label).toHaveLength(200);
});

test('long values are cut, many fields too', () => {
  const after = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`f${index}`, 'x'.repeat(9000)]),
  );
  const { changes } = auditEntry({ ...input, before: {}, after });
  expect(changes).toHaveLength(100);
  expect(changes[0]?.after).toHaveLength(500);
});

test('a long list stays a list: its beginning, and how many more there were', () => {
  const codes = Array.from({ length: 2000 }, (_, index) => String(10_000 + index));
  const [change] = auditEntry({ ...input, before: null, after: { codes } }).changes;
  const told: unknown = JSON.parse(change?.after ?? '');
  expect(change?.after?.length).toBeLessThanOrEqual(500);
  expect(told).toEqual([...codes.slice(0, 61), '… +1939']);
});
