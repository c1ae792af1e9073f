import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber, daysBetween, instantOf } from '../time/index.ts';
import type { HealthBand } from './choices.ts';
import type { Customer } from './customer.ts';
import type { Health } from './health-schema.ts';
import { healthOf } from './health.ts';
import { bandOf, healthDrop } from './weigh-health.ts';
import { everyDayCompany, everyDays, sampleCustomer, sampleStats } from './sample-customer.ts';

const noonOf = (day: string): Date => instantOf(day, 'Europe/Berlin', 12);
const healthAt = (change: Partial<Customer>, today: string): Health | null =>
  healthOf(sampleCustomer(change), everyDayCompany, noonOf(today)).health;
const weekly = sampleStats(everyDays(7, 20, '2026-06-01'));

test('nothing known, no health', () => expect(healthAt({}, '2026-06-01')).toBeNull());

test('a weekly customer on time who was called last week', () => {
  const health = healthAt({ stats: weekly, lastContactDate: noonOf('2026-05-28') }, '2026-06-03');
  expect(health).toEqual({
    score: 93,
    band: 'strong',
    factors: [
      { factor: 'rhythm', weight: 50, score: 100, values: { missed: 2, gap: 7 } },
      {
        factor: 'volume',
        weight: 33.3,
        score: 80,
        values: { recentWeekMinor: 10_000, priorWeekMinor: 10_000 },
      },
      { factor: 'engagement', weight: 16.7, score: 100, values: { daysSinceContact: 6 } },
    ],
    trend: null,
    history: [{ day: '2026-06-03', score: 93 }],
  });
});

test('a talk alone is no health, and no day brings one', () => {
  const prospect = sampleCustomer({ lastContactDate: noonOf('2026-06-02') });
  expect(healthOf(prospect, everyDayCompany, noonOf('2026-06-03'))).toEqual({
    health: null,
    nextChangeAt: null,
  });
});

test('a factor that cannot be measured gives its weight to the others', () => {
  const first = sampleStats(['2026-06-02']);
  const health = healthAt({ stats: first, lastContactDate: noonOf('2026-05-01') }, '2026-06-03');
  expect(health?.factors).toEqual([
    { factor: 'rhythm', weight: 75, score: 100, values: { missed: 1, gap: 3 } },
    { factor: 'engagement', weight: 25, score: 50, values: { daysSinceContact: 33 } },
  ]);
  expect(health?.score).toBe(88);
});

test.each([
  [7, 100],
  [8, 85],
  [11, 70],
  [15, 45],
  [22, 25],
  [29, 10],
  [43, 0],
])('rhythm after %i missed days at a gap of 7', (missed, score) => {
  const factors = healthAt({ stats: weekly }, addDays('2026-06-01', missed))?.factors;
  expect(factors?.find(({ factor }) => factor === 'rhythm')?.score).toBe(score);
});

test.each([
  ['2026-06-20', 100],
  ['2026-07-04', 45],
])('an open order for 18 June: rhythm on %s', (today, score) => {
  const openOrders = { o1: { placedDay: '2026-06-16', dueDay: '2026-06-18' } };
  const { health, nextChangeAt } = healthOf(
    sampleCustomer({ stats: weekly, openOrders }),
    everyDayCompany,
    noonOf(today),
  );
  expect(health?.factors[0]).toMatchObject({
    factor: 'rhythm',
    score,
    values: { openOrderDay: '2026-06-18' },
  });
  expect(nextChangeAt?.getTime()).toBeGreaterThan(noonOf(today).getTime());
});

test.each<[number, HealthBand | null, HealthBand]>([
  [74, null, 'good'],
  [75, null, 'strong'],
  [79, 'good', 'good'],
  [80, 'good', 'strong'],
  [45, 'good', 'good'],
  [44, 'good', 'watch'],
  [24, 'strong', 'risk'],
  [100, 'risk', 'strong'],
  [100, 'strong', 'strong'],
  [0, 'risk', 'risk'],
])('score %i after band %s is %s', (score, before, band) => expect(bandOf(score, before)).toBe(band));

const history = (...entries: [string, number][]): Health => ({
  score: entries[0]?.[1] ?? 0,
  band: 'good',
  factors: [],
  trend: null,
  history: entries.map(([day, score]) => ({ day, score })),
});

test.each([
  ['a fall within the window', history(['2026-06-10', 60], ['2026-06-03', 80]), 20],
  ['from the score in force when the window began', history(['2026-06-10', 60], ['2026-05-03', 80]), 20],
  ['older than the window', history(['2026-05-10', 60], ['2026-05-03', 80]), 0],
  ['a rise', history(['2026-06-10', 80], ['2026-06-03', 60]), 0],
])('drop: %s', (_, health, drop) => expect(healthDrop(health, 14, '2026-06-14')).toBe(drop));

test('the trend looks back to the score in force 28 days before', () => {
  const before = history(['2026-06-01', 70], ['2026-05-04', 90], ['2026-03-02', 40]);
  const health = healthAt({ stats: weekly, health: before }, '2026-06-02');
  expect([health?.score, health?.trend]).toEqual([92, 2]);
});

test('one entry of history for each week, and none where the score stood still', () => {
  let health: Health | null = null;
  for (let step = 0; step < 120; step++) {
    health = healthAt({ stats: weekly, health }, addDays('2026-06-01', step));
    const days = health?.history.map(({ day }) => day) ?? [];
    days.slice(1).forEach((day, index) => expect(daysBetween(day, days[index] ?? '')).toBeGreaterThan(0));
    expect(days.length).toBeLessThanOrEqual(12);
  }
  expect(health?.history[0]?.score).toBe(0);
});

test('no change of health comes before the moment announced', () => {
  const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-06-01') }).map(dayFromNumber);
  fc.assert(
    fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 12 }), fc.option(day), (days, contact) => {
      const lastContactDate = contact === null ? null : noonOf(contact);
      let customer = sampleCustomer({ stats: sampleStats(days), lastContactDate });
      let due: Date | null = noonOf('2026-06-01');
      let stored: Health | null = null;
      for (let step = 0; step < 150; step++) {
        const today = addDays('2026-06-01', step);
        const seen = healthOf(customer, everyDayCompany, noonOf(today));
        if (due !== null && due <= noonOf(today)) {
          stored = seen.health;
          due = seen.nextChangeAt;
          customer = { ...customer, health: stored };
        } else expect([today, plain(seen.health)]).toEqual([today, plain(stored)]);
      }
    }),
    { numRuns: 60 },
  );
});

/** What people see of a health; the days counted since are reasons, and may grow stale until it is judged again. */
function plain(health: Health | null): unknown {
  return health && { score: health.score, band: health.band, trend: health.trend, history: health.history };
}
