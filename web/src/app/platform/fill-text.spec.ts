import { fillNames, isPattern } from './fill-text';
import { fillPattern } from './text-patterns';

describe('filling names', () => {
  test.each([
    ['Signed in as {email}', { email: 'a@b.example' }, 'Signed in as a@b.example'],
    ['{done} of { all }', { done: 3, all: 1200 }, '3 of 1200'],
    ['{name} and {name}', { name: '{email}' }, '{email} and {email}'],
    ["It's {name}'s", { name: '$&' }, "It's $&'s"],
  ])('%s', (text, values, filled) => {
    expect(isPattern(text)).toBe(false);
    expect(fillNames(text, values)).toBe(filled);
    expect(fillPattern(text, 'en', values)).toBe(filled);
  });

  test('a missing value is told, not written', () => {
    expect(fillNames('Signed in as {email}', {})).toBeNull();
  });
});

describe('what names do not fill', () => {
  test.each([
    ['{n, plural, one {# order} other {# orders}}', { n: 1 }, '1 order'],
    ['{n, plural, one {# order} other {# orders}}', { n: 1200 }, '1,200 orders'],
    ["Write '{name}' as it is", {}, 'Write {name} as it is'],
  ])('%s', (text, values, filled) => {
    expect(isPattern(text)).toBe(true);
    expect(fillPattern(text, 'en', values)).toBe(filled);
  });

  test('a plural follows the language', () => {
    expect(fillPattern('{n, plural, one {# kg} other {# kg}}', 'de', { n: 1200 })).toBe('1.200 kg');
  });
});
