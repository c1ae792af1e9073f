import { dayFromNumber, dayNumber, instantOf } from '../time/index.ts';
import { lifecycleOf } from './lifecycle.ts';
import { everyDayCompany, everyDays, sampleCustomer, sampleStats } from './sample-customer.ts';

const noonOf = (day: string): Date => instantOf(day, 'Europe/Berlin', 12);
const at = (days: readonly string[], today: string, company = everyDayCompany) =>
  lifecycleOf(
    sampleCustomer({ stats: days.length === 0 ? null : sampleStats(days) }),
    company,
    noonOf(today),
  );

const weekly = everyDays(7, 10, '2026-06-01');

test.each([
  ['no order at all', [], '2026-06-01', 'prospect', null],
  ['a first order', ['2026-06-01'], '2026-06-02', 'trial', '2026-06-01'],
  ['two order days', ['2026-06-01', '2026-05-29'], '2026-06-02', 'trial', '2026-05-29'],
  ['a third order day', everyDays(7, 3, '2026-06-01'), '2026-06-02', 'active', '2026-06-01'],
  ['a weekly rhythm, on time', weekly, '2026-06-08', 'active', '2026-04-13'],
  ['two gaps without an order are still allowed', weekly, '2026-06-15', 'active', '2026-04-13'],
  ['more than two gaps', weekly, '2026-06-16', 'slowing', '2026-06-16'],
  ['still slowing a week on, since the same day', weekly, '2026-06-23', 'slowing', '2026-06-16'],
  ['more than four gaps', weekly, '2026-06-30', 'dormant', '2026-06-30'],
  ['more than twelve gaps', weekly, '2026-08-25', 'lost', '2026-08-25'],
  [
    'a daily buyer is not dormant within 18 days',
    everyDays(1, 10, '2026-06-01'),
    '2026-06-19',
    'slowing',
    '2026-06-04',
  ],
  ['a daily buyer after 18 days', everyDays(1, 10, '2026-06-01'), '2026-06-20', 'dormant', '2026-06-20'],
  [
    'ordered again after a break',
    ['2026-06-01', ...everyDays(7, 9, '2026-03-02')],
    '2026-06-02',
    'wonBack',
    '2026-06-01',
  ],
  [
    'third order day after the break',
    [...everyDays(7, 3, '2026-06-15'), ...everyDays(7, 9, '2026-03-02')],
    '2026-06-16',
    'active',
    '2026-06-15',
  ],
])('%s', (_, days, today, stage, since) => {
  const { lifecycle } = at(days, today);
  expect(lifecycle.stage).toBe(stage);
  expect(lifecycle.since).toEqual(
    since === null ? sampleCustomer().createdAt : instantOf(since, 'Europe/Berlin'),
  );
});

test('the reason names the rule and the figures it saw', () => {
  expect(at(weekly, '2026-06-16').lifecycle.reason).toEqual({
    rule: 'slowingAfterMissedDays',
    values: { gap: 7, missed: 15, lastOrderDay: '2026-06-01', allowed: 14 },
  });
});

test('closures and days without delivery are not missed', () => {
  const company = { ...everyDayCompany, closures: ['2026-06-10', '2026-06-11'] };
  expect(at(weekly, '2026-06-17', company).lifecycle.stage).toBe('active');
  expect(at(weekly, '2026-06-18', company).lifecycle.stage).toBe('slowing');
});

test('the start of a long run is kept from before, as the kept days no longer show it', () => {
  const long = everyDays(7, 24, '2026-06-01');
  const since = new Date('2024-02-01T00:00:00Z');
  const lifecycle = { stage: 'active' as const, since, reason: { rule: 'inRhythm', values: {} } };
  const customer = sampleCustomer({ stats: sampleStats(long), lifecycle });
  expect(lifecycleOf(customer, everyDayCompany, noonOf('2026-06-02')).lifecycle.since).toEqual(since);
});

test('stepping through a year, the stage changes exactly at the moments announced', () => {
  const company = { ...everyDayCompany, deliveryDays: [1, 3, 5], closures: ['2026-06-08', '2026-06-19'] };
  const customer = sampleCustomer({ stats: sampleStats(everyDays(7, 10, '2026-06-01')) });
  let before = lifecycleOf(customer, company, noonOf('2026-06-01'));
  const changes: string[] = [];
  for (let day = dayNumber('2026-06-02'); day < dayNumber('2027-06-01'); day++) {
    const today = dayFromNumber(day);
    const now = lifecycleOf(customer, company, instantOf(today, 'Europe/Berlin'));
    const announced = before.nextChangeAt?.getTime() === instantOf(today, 'Europe/Berlin').getTime();
    expect([today, now.lifecycle.stage !== before.lifecycle.stage]).toEqual([today, announced]);
    if (announced) changes.push(now.lifecycle.stage);
    expect(now.lifecycle.since.getTime()).toBeLessThanOrEqual(noonOf(today).getTime());
    before = now;
  }
  expect(changes).toEqual(['slowing', 'dormant', 'lost']);
  expect(before.nextChangeAt).toBeNull();
});
