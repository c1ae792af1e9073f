import { draftKeys, draftOf, emptyDraft, judgeDraft, type CustomerDraft } from './customer-draft';

const hidden = { parentId: null, location: null };
const valid: CustomerDraft = {
  ...emptyDraft({ country: 'DE', assignedRepId: 'rep-anna', territoryId: 'leipzig' }),
  name: 'Café Amsel',
};

describe('a customer form', () => {
  it('becomes the facts and comes back the same', () => {
    const filled: CustomerDraft = {
      ...valid,
      email: 'mara@amsel.example',
      phone: '+4934112345678',
      city: 'Leipzig',
      companySize: 'small',
      deliveryDays: [2, 5],
      language: 'de',
      custom: [{ name: 'crates', kind: 'number', value: '4' }],
    };
    const judged = judgeDraft(filled, hidden);
    expect(judged.ok && draftOf(judged.facts)).toEqual(filled);
    expect(judged.ok && judged.facts.custom).toEqual({ crates: 4 });
  });

  it('has no address where only the country is filled in', () => {
    const judged = judgeDraft(valid, hidden);
    expect(judged.ok && judged.facts.basicInfo.address).toBeNull();
  });

  it.each<[keyof CustomerDraft, string, string]>([
    ['name', '', 'required'],
    ['name', '   ', 'required'],
    ['name', 'x'.repeat(201), 'tooLong'],
    ['name', 'two\nlines', 'oneLine'],
    ['email', 'mara', 'email'],
    ['phone', '0341', 'phone'],
    ['status', 'asleep', 'choice'],
    ['businessType', '', 'required'],
    ['language', 'fr', 'choice'],
    ['deliveryNote', 'x'.repeat(501), 'tooLong'],
  ])('says at %s what is wrong with %j: %s', (key, value, problem) => {
    expect(judgeDraft({ ...valid, [key]: value }, hidden)).toEqual({
      ok: false,
      problems: { [key]: problem },
    });
  });

  it('names what is wrong with a further detail, and with other fields beside it', () => {
    const custom = [{ name: 'crates', kind: 'number' as const, value: 'four' }];
    expect(judgeDraft({ ...valid, custom }, hidden)).toEqual({ ok: false, problems: { custom: 'custom' } });
    expect(judgeDraft({ ...valid, custom, name: '' }, hidden)).toEqual({
      ok: false,
      problems: { custom: 'custom', name: 'required' },
    });
  });

  it('asks for a country only with an address', () => {
    const judged = judgeDraft({ ...valid, country: 'Germany', city: 'Leipzig' }, hidden);
    expect(judged).toEqual({ ok: false, problems: { country: 'country' } });
  });

  it('lists every key of the form once', () => {
    expect(draftKeys).toHaveLength(24);
  });
});
