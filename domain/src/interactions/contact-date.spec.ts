import { isContact, lastContactOf } from './contact-date.ts';
import type { InteractionType } from './interaction.ts';

const now = new Date('2026-06-10T12:00:00Z');
const at = (interactionType: InteractionType, hour: number) => ({
  interactionType,
  timestamp: new Date(Date.UTC(2026, 5, 10, hour)),
});

test.each<[InteractionType, number, boolean]>([
  ['call', 12, true],
  ['call', 13, false],
  ['visit', 9, true],
  ['email', 9, true],
  ['meeting', 9, true],
  ['support', 9, true],
  ['note', 9, false],
  ['order', 9, false],
])('%s at %i is contact: %s', (type, hour, expected) =>
  expect(isContact(at(type, hour), now)).toBe(expected),
);

test('the last contact', () => {
  expect(lastContactOf([at('call', 8), at('visit', 10), at('order', 11), at('call', 14)], now)).toEqual(
    at('visit', 10).timestamp,
  );
  expect(lastContactOf([at('note', 8)], now)).toBeNull();
});
