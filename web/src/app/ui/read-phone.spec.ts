import { plainPhone, readPhone } from './read-phone';

it.each([
  ['+49 341 12345678', '+4934112345678'],
  ['+49-341/123.456 ', '+49341123456'],
  ['+49 (0)341 12345678', '+49 (0)341 12345678'],
  [' 0341 12345678', '0341 12345678'],
  ['call Mara', 'call Mara'],
])('without numbering plans %p is %p', (typed, phone) => {
  expect(plainPhone(typed)).toBe(phone);
});

it('reads a national number once the plans are there', async () => {
  expect(await readPhone('0341 12345678', 'DE')).toBe('+4934112345678');
  expect(await readPhone('  ', 'DE')).toBe('');
});
