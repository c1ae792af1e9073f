import { figureFormat } from './figure-format';

const percent = { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' } as const;
const euros = { style: 'currency', currency: 'EUR' } as const;

test.each([
  ['en-GB', percent, -0.1, '−10%'],
  ['en-GB', percent, 0.1, '+10%'],
  ['de-DE', percent, -0.1, '−10\u00a0%'],
  ['en-GB', euros, -1234.5, '−€1,234.50'],
  ['de-DE', euros, -1234.5, '−1.234,50\u00a0€'],
  ['de-DE', {}, -3, '−3'],
  ['de-DE', {}, 3, '3'],
])('%s, %j: %d is written %s', (locale, options, value, written) => {
  expect(figureFormat(locale, options)(value)).toBe(written);
});
