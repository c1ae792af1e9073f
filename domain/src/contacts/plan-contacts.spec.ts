import fc from 'fast-check';
import type { Contact } from './contact.ts';
import { planPrimary, primaryOf, summaryContacts, type ContactOf } from './plan-contacts.ts';

const day = (text: string): Date => new Date(`2026-06-${text}T08:00:00Z`);
const contact = (id: string, isPrimary: boolean, created: string, updated = created): ContactOf => ({
  id,
  contact: {
    customerId: 'c1',
    name: `Name ${id}`,
    position: '',
    department: '',
    email: null,
    phone: null,
    preferredContactMethod: null,
    birthday: null,
    notes: '',
    tags: [],
    isPrimary,
    isDecisionMaker: false,
    influenceLevel: null,
    communicationPreferences: [],
    assignedRepId: null,
    territoryId: null,
    createdAt: day(created),
    createdBy: 'u',
    updatedAt: day(updated),
    updatedBy: 'u',
    rev: 'r1',
    base: null,
    lastContactDate: null,
  } satisfies Contact,
});

test.each<[string, ContactOf[], string | null]>([
  ['none', [], null],
  ['one that is marked', [contact('a', false, '01'), contact('b', true, '02')], 'b'],
  ['two marked: the later', [contact('a', true, '01', '05'), contact('b', true, '02', '04')], 'a'],
  ['two marked at once: by id', [contact('b', true, '01'), contact('a', true, '01')], 'a'],
  ['none marked: the one known longest', [contact('a', false, '03'), contact('b', false, '02')], 'b'],
])('primary of %s', (_, contacts, id) => expect(primaryOf(contacts)).toBe(id));

test('only what is wrong is written', () => {
  const contacts = [
    contact('a', true, '01', '05'),
    contact('b', true, '02', '04'),
    contact('c', false, '01'),
  ];
  expect(planPrimary(contacts, day('06'))).toMatchObject([
    { kind: 'update', path: 'contacts/b', data: { isPrimary: false, base: 'r1' } },
  ]);
});

test('whatever is marked, one is primary afterwards, and a second run writes nothing', () => {
  const arbitrary = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 10, max: 28 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(arbitrary, (marks) => {
      const contacts = marks.map(([marked, created], index) => contact(`c${index}`, marked, String(created)));
      const written = new Map(planPrimary(contacts, day('30')).map((each) => [each.path, each]));
      const after = contacts.map(({ id, contact: before }) => ({
        id,
        contact: written.has(`contacts/${id}`) ? { ...before, isPrimary: !before.isPrimary } : before,
      }));
      expect(after.filter((each) => each.contact.isPrimary)).toHaveLength(1);
      expect(planPrimary(after, day('30'))).toEqual([]);
    }),
  );
});

test('the summary shows the primary contact first, then by name, and eight at most', () => {
  const contacts = ['d', 'b', 'c', 'a', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) =>
    contact(id, id === 'c', '01'),
  );
  expect(summaryContacts(contacts).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd', 'e', 'f', 'g', 'h']);
});
