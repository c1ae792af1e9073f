import { readsBack } from './reads-back';

test.each([
  ['text', 'Leipzig', true],
  ['text', 'Bad Kösen', true],
  ['text', 'Bad ', false],
  ['text', '', false],
  ['number', '12', true],
  ['number', '12.5', true],
  ['number', '12.50', false],
  ['number', '012', false],
  ['number', '', false],
  ['date', '2026-11-28', false],
  ['checkbox', 'on', false],
])('%s “%s”', (type, value, expected) => {
  expect(readsBack({ type, value, validity: { valid: true } })).toBe(expected);
});

test('what is out of bounds waits until it is finished', () => {
  expect(readsBack({ type: 'number', value: '99999', validity: { valid: false } })).toBe(false);
});
