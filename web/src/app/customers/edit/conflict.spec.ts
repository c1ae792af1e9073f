import { changedKeys, mergeDrafts, withTheirs } from './conflict';
import { emptyDraft } from './customer-draft';

const base = {
  ...emptyDraft({ country: 'DE', assignedRepId: null, territoryId: null }),
  name: 'Amsel',
  city: 'Leipzig',
};

describe('two edits of one customer', () => {
  it.each([
    ['only mine', { name: 'Café Amsel' }, {}, 'Café Amsel', []],
    ['only theirs', {}, { name: 'Amsel GmbH' }, 'Amsel GmbH', []],
    ['the same', { name: 'X' }, { name: 'X' }, 'X', []],
    ['both', { name: 'Mine' }, { name: 'Theirs' }, 'Mine', ['name']],
  ])('%s', (_case, mine, theirs, name, conflicts) => {
    const merge = mergeDrafts(base, { ...base, ...mine }, { ...base, ...theirs });
    expect(merge.draft.name).toBe(name);
    expect(merge.conflicts.map((conflict) => conflict.key)).toEqual(conflicts);
  });

  it('keeps their change of another field', () => {
    const merge = mergeDrafts(base, { ...base, name: 'Mine' }, { ...base, deliveryDays: [1, 3] });
    expect(merge.draft).toEqual({ ...base, name: 'Mine', deliveryDays: [1, 3] });
  });

  it('takes theirs on request', () => {
    expect(withTheirs({ ...base, name: 'Mine' }, base, 'name')).toEqual(base);
    expect(changedKeys(base, { ...base, city: 'Halle' })).toEqual(['city']);
  });
});
