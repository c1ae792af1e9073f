import { dueDay, type DueChoice } from './due-day.ts';

describe('dueDay', () => {
  it.each([
    ['today', '2026-11-23', '2026-11-23'],
    ['tomorrow', '2026-11-23', '2026-11-24'],
    ['tomorrow', '2026-11-26', '2026-11-27'],
    ['tomorrow', '2026-11-27', '2026-11-30'],
    ['tomorrow', '2026-11-28', '2026-11-30'],
    ['tomorrow', '2026-11-29', '2026-11-30'],
    ['nextWeek', '2026-11-27', '2026-12-04'],
    ['pick', '2026-11-27', '2026-12-24'],
  ] satisfies readonly (readonly [DueChoice, string, string])[])(
    '%s on %s is %s',
    (choice, today, expected) => {
      expect(dueDay(choice, '2026-12-24', today)).toBe(expected);
    },
  );

  it('is no day before one was picked', () => {
    expect(dueDay('pick', '', '2026-11-27')).toBeNull();
  });
});
