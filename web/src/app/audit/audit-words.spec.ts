import { changeWords, deliveryWords, type Words } from './audit-words';

const known: Readonly<Record<string, string>> = {
  'audit.field.role': 'Role',
  'audit.field.criteria': 'Conditions',
  'audit.changed': 'changed',
  'audit.status.active': 'Active',
  'access.role.rep': 'Sales rep',
  'access.role.manager': 'Sales manager',
  'shell.yes': 'yes',
  'shell.no': 'no',
};
const words: Words = {
  text: (key) => known[key] ?? null,
  user: (uid) => (uid === 'rep-anna' ? 'Anna Roth' : null),
  territory: (id) => (id === 'leipzig' ? 'Leipzig' : null),
};

it.each([
  [{ field: 'role', before: '"rep"', after: '"manager"' }, 'Role', 'Sales rep', 'Sales manager'],
  [{ field: 'territories', before: '[]', after: '["leipzig","x"]' }, 'territories', '–', 'Leipzig, x'],
  [{ field: 'active', before: 'true', after: 'false' }, 'active', 'yes', 'no'],
  [{ field: 'status', before: '"draft"', after: '"active"' }, 'status', 'draft', 'Active'],
  [{ field: 'owner', before: '"rep-x"', after: '"rep-anna"' }, 'owner', 'rep-x', 'Anna Roth'],
  [{ field: 'openTasks', before: null, after: '3' }, 'openTasks', null, '3'],
  [{ field: 'role', before: '"rep"', after: null }, 'Role', 'Sales rep', '–'],
  [{ field: 'criteria', before: '{"kind":"all"}', after: '{"kind":"any"}' }, 'Conditions', null, 'changed'],
])('%j is told in words', (change, field, before, after) => {
  expect(changeWords([change], words)).toEqual([{ field, before, after }]);
});

it('leaves out the ids of what was dealt with', () => {
  expect(changeWords([{ field: 'ids', before: null, after: '["m1"]' }], words)).toEqual([]);
});

const spoken: Words = { ...words, text: (key, values) => [key, ...Object.values(values ?? {})].join(' ') };

it.each([
  ['outbox', 'm1', 'Anna Roth', 'audit.mailTo Anna Roth'],
  ['outbox', 'm1', null, 'audit.mail'],
  ['outbox', '3', null, 'audit.mails 3'],
  ['dead_letters', 'settleOrder__orders_o1', null, 'audit.eventOf messages.handler.settleOrder'],
  ['dead_letters', '2', null, 'audit.events 2'],
  ['users', 'rep-anna', 'Anna Roth', null],
])('a delivery of %s, %s is told by what it was', (collection, documentId, label, told) => {
  expect(deliveryWords({ collection, documentId, label }, spoken)).toBe(told);
});

it('an event nobody has words for is an event', () => {
  const entry = { collection: 'dead_letters', documentId: 'gone__orders_o1', label: null };
  const only = { ...words, text: (key: string) => (key === 'audit.event' ? 'An event' : null) };
  expect(deliveryWords(entry, only)).toBe('An event');
});
