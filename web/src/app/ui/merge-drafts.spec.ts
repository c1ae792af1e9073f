import { changedKeys, mergeDrafts } from './merge-drafts';

const base = { name: 'Amsel', city: 'Leipzig', territories: ['leipzig', 'dresden'] };

describe('two edits of one record', () => {
  it.each([
    ['only mine', { name: 'Café Amsel' }, {}, 'Café Amsel', []],
    ['only theirs', {}, { name: 'Amsel GmbH' }, 'Amsel GmbH', []],
    ['the same', { name: 'X' }, { name: 'X' }, 'X', []],
    ['both', { name: 'Mine' }, { name: 'Theirs' }, 'Mine', ['name']],
  ])('%s', (_case, mine, theirs, name, conflicts) => {
    const merge = mergeDrafts(base, { ...base, ...mine }, { ...base, ...theirs });
    expect(merge.draft.name).toBe(name);
    expect(merge.conflicts).toEqual(conflicts);
  });

  it('keeps their change of another field', () => {
    const merge = mergeDrafts(base, { ...base, name: 'Mine' }, { ...base, territories: ['erfurt'] });
    expect(merge.draft).toEqual({ ...base, name: 'Mine', territories: ['erfurt'] });
  });

  it('takes the order in which choices were ticked for no change', () => {
    expect(changedKeys(base, { ...base, territories: ['dresden', 'leipzig'] })).toEqual([]);
    expect(changedKeys(base, { ...base, territories: ['dresden'] })).toEqual(['territories']);
  });

  it('sees a change inside of rows', () => {
    const rows = [{ name: 'crates', value: '4' }];
    expect(changedKeys({ rows }, { rows: [{ name: 'crates', value: '5' }] })).toEqual(['rows']);
  });
});
