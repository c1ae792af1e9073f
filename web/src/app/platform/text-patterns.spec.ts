import { IntlMessageFormat } from 'intl-messageformat';
import { rooms, type Language, type Room } from '../../i18n/rooms';
import { fillPattern } from './text-patterns';

/** As the reference fills it. */
const byIcu = (text: string, language: string, values: Readonly<Record<string, string | number>>): string =>
  String(new IntlMessageFormat(text, language, {}, { ignoreTag: true }).format({ ...values }));

const numbers = [0, 1, 2, 5, 21, 1200, 0.5];
const words = ['yes', 'no', 'none', 'other', 'Molkerei Süd'];

describe('a text is filled as ICU MessageFormat has it', () => {
  it.each([
    '{n, plural, =0 {none} one {# order} other {# orders}}',
    '{n, plural, =1 {one} =2 {a pair} other {{name} has #}}',
    "{n, plural, one {it''s '#' {n}} other {'{#}' #}}",
    '{name, select, yes {{n, plural, one {one #} other {# of them}}} other {none, #}}',
    '{n,plural,one{#}other{{ name }, {name, select, no {not #} other {#}}}} and {n}',
    "That's {name}'s, '{name}', ''{name}''",
    "It's 'all' of {n} # # '",
    'No value at all',
    '',
  ])('%s', (text) => {
    for (const language of ['en', 'de', 'pl'])
      for (const n of numbers)
        for (const name of words)
          expect(fillPattern(text, language, { n, name })).toBe(byIcu(text, language, { n, name }));
  });

  it.each([
    '{n',
    '{n, plural, one {#}}',
    '{n, plural, one {#} other {#}',
    'a } b',
    '{}',
    '{n, number}',
    '{n, plural,}',
  ])('refuses %s', (text) => expect(() => fillPattern(text, 'en', { n: 1 })).toThrow(SyntaxError));

  it('tells of a missing value', () => {
    expect(() => fillPattern('{n, plural, one {#} other {#}}', 'en', {})).toThrow('n has no value');
  });
});

const isRoom = (name: string): name is Room => name in rooms;
const languages: readonly Language[] = ['en', 'de'];

describe.each(Object.keys(rooms).filter(isRoom))('the texts of %s', (room) => {
  it.each(languages)('read the same in %s', async (language) => {
    const { default: texts } = await rooms[room][language]();
    for (const text of Object.values(texts)) {
      const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name);
      for (const n of numbers)
        for (const word of words) {
          const values = Object.fromEntries(
            names.map((name) => [name, new RegExp(`\\{\\s*${name}\\s*,\\s*plural`).test(text) ? n : word]),
          );
          expect([text, fillPattern(text, language, values)]).toEqual([text, byIcu(text, language, values)]);
        }
    }
  });
});
