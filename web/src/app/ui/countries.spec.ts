import { countryName, countryOptions } from './countries';

describe('the countries to choose from', () => {
  const german = countryOptions('de-DE', 'DE').map(({ text }) => text);

  it('are named in the language of the reader, the dairy’s own first and the others in their order', () => {
    expect(german.slice(0, 4)).toEqual(['Deutschland', 'Afghanistan', 'Ägypten', 'Ålandinseln']);
    expect(countryOptions('en-GB', 'AT').slice(0, 2)).toEqual([
      { value: 'AT', text: 'Austria' },
      { value: 'AF', text: 'Afghanistan' },
    ]);
  });

  it('are each there once, and all have a name', () => {
    expect(new Set(german).size).toBe(249);
    expect(german.filter((name) => name.length < 3)).toEqual([]);
  });
});

test.each([
  ['DE', 'Deutschland'],
  ['D', 'D'],
  ['', ''],
])('%j is called %j in German', (code, name) => {
  expect(countryName(code, 'de-DE')).toBe(name);
});
