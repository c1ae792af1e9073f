import { normalisedPhone } from './phone';

it.each([
  ['0341 12345678', 'DE', '+4934112345678'],
  ['+49 (0)341 12345678', 'DE', '+4934112345678'],
  ['0043 1 5121234', 'DE', '+4315121234'],
  ['+4934112345678', '', '+4934112345678'],
  ['0341 12345678', 'XX', '0341 12345678'],
  ['call Mara', 'DE', 'call Mara'],
  ['12', 'DE', '12'],
  ['   ', 'DE', ''],
])('%p in %p is %p', (typed, country, phone) => {
  expect(normalisedPhone(typed, country)).toBe(phone);
});
