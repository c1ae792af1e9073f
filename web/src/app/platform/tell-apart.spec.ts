import { apartOf, namesakesOf, sameNamed } from './tell-apart';

const kern = (id: string, keys: string, town = 'Leipzig', name = 'Hofladen Kern') => ({
  id,
  name,
  town,
  keys,
});
const apart = (found: Parameters<typeof apartOf>[0], streets: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(apartOf(found, new Map(Object.entries(streets))));

it('namesakes have one name and town, whatever the case', () => {
  const found = [
    kern('a', ''),
    kern('b', '', 'leipzig', 'HOFLADEN KERN'),
    kern('c', '', 'Halle'),
    kern('d', '', 'Leipzig', 'Hofladen'),
  ];
  expect(namesakesOf(found).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b']]);
});

it.each([
  ['names that stand alone', ['a Amsel', 'b Kern'], []],
  ['one name, whatever the case', ['a Amsel', 'b Kern', 'c AMSEL'], ['a Amsel', 'c AMSEL']],
  ['a customer who is listed twice', ['a Amsel', 'a Amsel'], []],
  ['each once', ['a Amsel', 'b Amsel', 'a Amsel'], ['a Amsel', 'b Amsel']],
  ['every group', ['a Amsel', 'b Kern', 'c Kern', 'd Amsel'], ['a Amsel', 'd Amsel', 'b Kern', 'c Kern']],
])('those listed with one name: %s', (_, listed, same) => {
  const customers = listed.map((each) => ({ id: each.slice(0, 1), name: each.slice(2) }));
  expect(sameNamed(customers).map(({ id, name }) => `${id} ${name}`)).toEqual(same);
});

it.each([
  ['who stands alone needs nothing', [kern('a', '04109 K1'), kern('b', '06108 K2', 'Halle')], {}, {}],
  [
    'by postal code and number',
    [kern('a', '04109 K1'), kern('b', '04229 K2')],
    {},
    { a: '04109 K1', b: '04229 K2' },
  ],
  [
    'by what they have not in common',
    [kern('a', '04109 Kern Nord GmbH K1'), kern('b', '04109 Kern GmbH K2')],
    {},
    { a: 'Nord K1', b: 'K2' },
  ],
  [
    'by the street once it is known',
    [kern('a', '04109 K1'), kern('b', '04109 K2')],
    { a: 'Hauptstr. 5', b: 'Ring 7' },
    { a: 'Hauptstr. 5', b: 'Ring 7' },
  ],
  [
    'each by what is known of it',
    [kern('a', '04109 K1'), kern('b', '04109 K2')],
    { b: 'Ring 7' },
    { a: 'K1', b: 'Ring 7' },
  ],
  [
    'not by a street they share',
    [kern('a', '04109 K1'), kern('b', '04109 K2'), kern('c', '04109 K3')],
    { a: 'Ring 7', b: 'Ring 7', c: 'Ring 9' },
    { a: 'K1', b: 'K2', c: 'Ring 9' },
  ],
  ['not at all where nothing differs', [kern('a', '04109'), kern('b', '04109')], {}, { a: '', b: '' }],
])('told apart: %s', (_, found, streets, told) => expect(apart(found, streets)).toEqual(told));
