import customersDe from '../../i18n/customers.de.json';
import customersEn from '../../i18n/customers.en.json';
import uiDe from '../../i18n/ui.de.json';
import uiEn from '../../i18n/ui.en.json';
import { choiceText, choiceTexts } from './choice-texts';

const keys = Object.values(choiceTexts).flatMap((texts): readonly string[] => Object.values(texts));

test.each([
  ['English', { ...customersEn, ...uiEn }],
  ['German', { ...customersDe, ...uiDe }],
])('each choice stands by itself and begins with a capital, in %s', (_, texts) => {
  const words = new Map<string, string>(Object.entries(texts));
  expect(keys.filter((key) => !/^\p{Lu}/u.test(words.get(key) ?? ''))).toEqual([]);
});

test('a choice this console does not know is shown as it is stored', () => {
  const words = (kind: 'health', value: string) => choiceText((key) => `(${key})`, kind, value);
  expect([words('health', 'strong'), words('health', 'radiant')]).toEqual([
    '(customers.health.strong)',
    'radiant',
  ]);
});
