import { conflictsOf } from './conflict';

const before = { name: 'Café Amsel', basicInfo: { name: 'Amsel', phone: null }, tags: ['a'] };

describe('conflictsOf', () => {
  it.each([
    ['nobody else touched it', { name: 'New' }, before, []],
    ['they changed another field', { name: 'New' }, { ...before, tags: ['b'] }, []],
    ['they changed it to the same', { name: 'New' }, { ...before, name: 'New' }, []],
    ['they changed it otherwise', { name: 'New' }, { ...before, name: 'Other' }, ['name']],
    [
      'they changed a neighbour inside the map',
      { 'basicInfo.phone': '+49' },
      { ...before, basicInfo: { name: 'B', phone: null } },
      [],
    ],
    [
      'they changed the same field inside the map',
      { 'basicInfo.phone': '+49' },
      { ...before, basicInfo: { name: 'Amsel', phone: '+48' } },
      ['basicInfo.phone'],
    ],
    [
      'the map has its fields in another order',
      { basicInfo: { name: 'B', phone: null } },
      { ...before, basicInfo: { phone: null, name: 'Amsel' } },
      [],
    ],
  ])('%s', (_, mine, theirs, expected) => {
    expect(conflictsOf(before, mine, theirs).map(({ field }) => field)).toEqual(expected);
  });
});
