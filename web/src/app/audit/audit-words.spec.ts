import { changeWords, deliveryWords, settingWords, type Words } from './audit-words';

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
  number: (value) => `<${value}>`,
  weekday: (day) => `day ${day}`,
  day: (day) => `on ${day}`,
};

it.each([
  [{ field: 'role', before: '"rep"', after: '"manager"' }, 'Role', 'Sales rep', 'Sales manager'],
  [{ field: 'territories', before: '[]', after: '["leipzig","x"]' }, 'territories', '–', 'Leipzig, x'],
  [{ field: 'active', before: 'true', after: 'false' }, 'active', 'yes', 'no'],
  [{ field: 'status', before: '"draft"', after: '"active"' }, 'status', 'draft', 'Active'],
  [{ field: 'owner', before: '"rep-x"', after: '"rep-anna"' }, 'owner', 'rep-x', 'Anna Roth'],
  [{ field: 'openTasks', before: null, after: '3' }, 'openTasks', null, '<3>'],
  [{ field: 'bonusPoints', before: '50', after: '60' }, 'bonusPoints', '<50>', '<60>'],
  [{ field: 'name', before: '"01067"', after: '"01069"' }, 'name', '01067', '01069'],
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

it.each([
  [{ field: 'tiers.gold.from', before: '500', after: '1.5' }, 'Gold, points from', '<500>', '<1.5>'],
  [
    { field: 'tiers.gold.benefits.added', before: null, after: '["Tea"]' },
    'Gold, benefits added',
    null,
    'Tea',
  ],
  [
    { field: 'postalCodes.removed', before: '["01067","01069"]', after: null },
    'Postal codes removed',
    null,
    '01067, 01069',
  ],
  [{ field: 'repIds.added', before: null, after: '["rep-anna","x"]' }, 'repIds added', null, 'Anna Roth, x'],
  [{ field: 'repIds', before: '[]', after: null }, 'repIds', '–', '–'],
  [
    { field: 'deliveryDays.removed', before: '[6,7]', after: null },
    'deliveryDays removed',
    null,
    'day 6, day 7',
  ],
  [
    { field: 'closures.added', before: null, after: '["2026-12-25","… +4"]' },
    'closures added',
    null,
    'on 2026-12-25, … +4',
  ],
])('of a setting %j is told part by part', (change, field, before, after) => {
  expect(changeWords([change], { ...words, text: patterns })).toEqual([{ field, before, after }]);
});

function patterns(key: string, { field = '', tier = '' }: Parameters<Words['text']>[1] = {}): string | null {
  const texts: Readonly<Record<string, string>> = {
    'audit.added': `${field} added`,
    'audit.removed': `${field} removed`,
    'audit.ofTier': `${tier}, ${field}`,
    'audit.field.postalCodes': 'Postal codes',
    'audit.tier.from': 'points from',
    'audit.tier.benefits': 'benefits',
    'ui.tier.gold': 'Gold',
  };
  return texts[key] ?? null;
}

it.each([
  ['settings', 'loyalty', 'audit.setting.loyalty'],
  ['settings', 'company', 'audit.setting.company'],
  ['users', 'loyalty', null],
])('%s, %s is called %s', (collection, documentId, name) => {
  expect(settingWords({ collection, documentId }, spoken)).toBe(name);
});

it('an event nobody has words for is an event', () => {
  const entry = { collection: 'dead_letters', documentId: 'gone__orders_o1', label: null };
  const only = { ...words, text: (key: string) => (key === 'audit.event' ? 'An event' : null) };
  expect(deliveryWords(entry, only)).toBe('An event');
});
