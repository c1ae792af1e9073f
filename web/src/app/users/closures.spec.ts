import { MAX_CLOSURES } from '@creamline/domain/territories';
import { addDays } from '@creamline/domain/time';
import { byTime, closing, keptFrom } from './closures';

const today = '2026-11-29';
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => addDays(today, index));

it.each([
  [[], '2026-12-24', '', ['2026-12-24'], 1],
  [['2026-12-25'], '2026-12-24', '2026-12-26', ['2026-12-24', '2026-12-25', '2026-12-26'], 2],
  [['2027-01-01'], '2026-12-31', '2026-12-31', ['2026-12-31', '2027-01-01'], 1],
  [['2026-12-24', '2026-12-24'], '2026-12-25', '', ['2026-12-24', '2026-12-25'], 1],
  [[], '2026-11-27', '', ['2026-11-27'], 1],
])('%j with %s to %j is %j', (closures, from, to, all, added) => {
  expect(closing(closures, from, to, today)).toEqual({ ok: true, closures: all, added });
});

it.each([
  [[], '', '', 'missing'],
  [[], '', '2026-12-24', 'missing'],
  [[], '2026-12-24', '2026-12-23', 'order'],
  [[], '0026-12-24', '', 'far'],
  [[], '2026-12-24', '2206-12-24', 'far'],
  [['2026-12-24', '2026-12-25'], '2026-12-24', '2026-12-25', 'already'],
  [many(MAX_CLOSURES), '2026-11-28', '', 'tooMany'],
])('%j with %j to %j is no closing: %s', (closures, from, to, problem) => {
  expect(closing(closures, from, to, today)).toEqual({ ok: false, problem });
});

it('takes as many as the dairy may keep', () => {
  expect(closing(many(MAX_CLOSURES - 1), '2026-11-28', '', today)).toMatchObject({ ok: true });
});

it('tells what is coming from what is past', () => {
  const closures = ['2026-12-25', '2026-11-29', '2026-11-28', '2025-12-25'];
  expect(byTime(closures, today)).toEqual({
    coming: ['2026-11-29', '2026-12-25'],
    past: ['2026-11-28', '2025-12-25'],
  });
  expect(keptFrom(today)).toBe('2024-11-29');
});
