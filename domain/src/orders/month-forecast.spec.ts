import { addDays, isoWeekday, type BusinessDay } from '../time/index.ts';
import { forecastMonth } from './month-forecast.ts';

const open: { readonly closures: string[] } = { closures: [] };

/** Revenue of every day from `first` to `last` by its weekday, Monday first. */
function pattern(
  first: BusinessDay,
  last: BusinessDay,
  byWeekday: readonly number[],
): Map<BusinessDay, number> {
  const revenue = new Map<BusinessDay, number>();
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const minor = byWeekday[isoWeekday(day) - 1] ?? 0;
    if (minor !== 0) revenue.set(day, minor);
  }
  return revenue;
}

const week = [1000, 2000, 3000, 4000, 5000, 0, 0];

// 2026-11-18 is a Wednesday; of November, 19 Thu, 20 Fri, 23 to 27 and 30 Mon are left.
test('goes on as the weeks before went', () => {
  const revenue = pattern('2026-09-01', '2026-11-18', week);
  const forecast = forecastMonth({ revenue, today: '2026-11-18', company: open });
  expect(forecast).toEqual({
    // Two whole weeks from Monday the 2nd, then Monday to Wednesday.
    soFarMinor: 2 * 15_000 + 6_000,
    todayMinor: 0,
    weekdays: [
      { weekday: 1, daysLeft: 2, averageMinor: 1000 },
      { weekday: 2, daysLeft: 1, averageMinor: 2000 },
      { weekday: 3, daysLeft: 1, averageMinor: 3000 },
      { weekday: 4, daysLeft: 2, averageMinor: 4000 },
      { weekday: 5, daysLeft: 2, averageMinor: 5000 },
    ],
    totalMinor: 36_000 + 2_000 + 2_000 + 3_000 + 8_000 + 10_000,
    weeks: 8,
  });
});

test.each([
  ['nothing yet', 0, 3000],
  ['a part', 1000, 2000],
  ['more than usual', 9000, 0],
])('today has brought %s', (_, brought, todayMinor) => {
  const revenue = pattern('2026-09-01', '2026-11-17', week).set('2026-11-18', brought);
  const forecast = forecastMonth({ revenue, today: '2026-11-18', company: open });
  expect(forecast?.todayMinor).toBe(todayMinor);
  expect(forecast?.totalMinor).toBe(33_000 + brought + todayMinor + 25_000);
});

test('a closed day to come brings nothing, one that was does not pull the mean down', () => {
  const revenue = pattern('2026-09-01', '2026-11-18', week);
  revenue.delete('2026-11-12');
  const company = { closures: ['2026-11-12', '2026-11-26'] };
  const forecast = forecastMonth({ revenue, today: '2026-11-18', company });
  expect(forecast?.weekdays.find(({ weekday }) => weekday === 4)).toEqual({
    weekday: 4,
    daysLeft: 1,
    averageMinor: 4000,
  });
});

test('a day without an order on an open day counts as nothing', () => {
  const revenue = pattern('2026-09-01', '2026-11-18', week);
  revenue.delete('2026-11-12');
  const forecast = forecastMonth({ revenue, today: '2026-11-18', company: open });
  expect(forecast?.weekdays.find(({ weekday }) => weekday === 4)?.averageMinor).toBe(3500);
});

test('only the last eight weeks count', () => {
  const revenue = new Map([
    ...pattern('2026-06-01', '2026-09-22', [90_000, 90_000, 90_000, 90_000, 90_000, 0, 0]),
    ...pattern('2026-09-23', '2026-11-18', week),
  ]);
  const forecast = forecastMonth({ revenue, today: '2026-11-18', company: open });
  expect(forecast?.weekdays.map(({ averageMinor }) => averageMinor)).toEqual([1000, 2000, 3000, 4000, 5000]);
});

test.each([
  ['2026-10-21', 4],
  ['2026-10-22', null],
  ['2026-10-14', 5],
])('figures since %s reach back %s weeks', (first, weeks) => {
  const revenue = pattern(first, '2026-11-18', week);
  const forecast = forecastMonth({ revenue, today: '2026-11-18', company: open });
  expect(forecast?.weeks ?? null).toBe(weeks);
});

test('without any figure there is no forecast', () => {
  expect(forecastMonth({ revenue: new Map(), today: '2026-11-18', company: open })).toBeNull();
});

test('on the last day of the month only today is left', () => {
  const revenue = pattern('2026-09-01', '2026-11-30', week);
  const forecast = forecastMonth({ revenue, today: '2026-11-30', company: open });
  expect([forecast?.weekdays, forecast?.totalMinor]).toEqual([[], forecast?.soFarMinor]);
});
