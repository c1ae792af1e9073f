import { isReadToday } from './read-today';

it.each([
  [{ uid: 'anna', day: '2026-11-28' }, true],
  [{ uid: 'anna', day: '2026-11-27' }, false],
  [{ uid: 'ben', day: '2026-11-28' }, false],
  [{}, false],
  [null, false],
  ['2026-11-28', false],
])('%j says that it was read today: %p', (kept, expected) => {
  expect(isReadToday(kept, { uid: 'anna', day: '2026-11-28' })).toBe(expected);
});
