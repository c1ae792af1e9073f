import { contactDraft, emptyContact, judgeContact, type ContactDraft } from './contact-draft';

const kept = {
  customerId: 'c1',
  tags: ['buyer'],
  communicationPreferences: [],
  assignedRepId: 'u1',
  territoryId: 't1',
};
const mara: ContactDraft = { ...emptyContact, name: 'Mara Lenz', phone: '+4934112345678', isPrimary: true };

describe('a contact form', () => {
  it('becomes the facts, and leaves alone what it does not show', () => {
    const judged = judgeContact(mara, kept);
    expect(judged.ok && judged.facts).toMatchObject({
      ...kept,
      name: 'Mara Lenz',
      email: null,
      isPrimary: true,
    });
  });

  it.each([
    ['12-24', '12-24'],
    ['1980-12-24', '1980-12-24'],
    ['24.12.', '12-24'],
    ['3. 4. 1980', '1980-04-03'],
  ])('takes the birthday %s', (birthday, stored) => {
    const judged = judgeContact({ ...mara, birthday }, kept);
    expect(judged.ok && judged.facts.birthday).toBe(stored);
  });

  it.each([
    ['en', '12-24', '12-24'],
    ['en', '1980-12-24', '1980-12-24'],
    ['de', '12-24', '24.12.'],
    ['de', '1980-12-24', '24.12.1980'],
    ['de', null, ''],
  ] as const)(
    'shows in the language %s the birthday %s as %s, which is kept as it was',
    (language, birthday, shown) => {
      const known = judgeContact(mara, kept);
      if (!known.ok) throw new Error('Mara is a contact.');
      const draft = contactDraft({ ...known.facts, birthday }, language);
      expect(draft.birthday).toBe(shown);
      expect(judgeContact(draft, kept)).toEqual({ ok: true, facts: { ...known.facts, birthday } });
    },
  );

  it.each<[Partial<ContactDraft>, string, string]>([
    [{ name: ' ' }, 'name', 'required'],
    [{ name: 'a\tb' }, 'name', 'oneLine'],
    [{ email: 'mara' }, 'email', 'email'],
    [{ phone: '0341' }, 'phone', 'phone'],
    [{ birthday: '24. December' }, 'birthday', 'birthday'],
    [{ notes: 'x'.repeat(2001) }, 'notes', 'tooLong'],
    [{ influenceLevel: 'huge' }, 'influenceLevel', 'choice'],
  ])('refuses %j', (change, key, problem) => {
    expect(judgeContact({ ...mara, ...change }, kept)).toEqual({ ok: false, problems: { [key]: problem } });
  });
});
