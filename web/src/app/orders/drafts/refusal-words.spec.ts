import { draftErrorCodes } from '@creamline/domain/orders';
import de from '../../../i18n/orders.de.json';
import { refusalWords } from './refusal-words';

const german = (key: keyof typeof de) => de[key];

test.each(draftErrorCodes)('a refusal is told in the language of the reader: %s', (code) => {
  expect(refusalWords({ code, message: 'In English.' }, german)).toBe(de[`orders.draft.error.${code}`]);
});

test('nothing is told of what was not refused', () => {
  expect([refusalWords(null, german), refusalWords(undefined, german)]).toEqual(['', '']);
});
