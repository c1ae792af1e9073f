import { addDays, dayFromNumber, dayNumber, instantOf } from '../time/index.ts';
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

describe('an open order', () => {
  const withOpen = (open: Record<string, { placedDay: string; dueDay: string }>, today: string) =>
    lifecycleOf(
      sampleCustomer({ stats: sampleStats(weekly), openOrders: open }),
      everyDayCompany,
      instantOf(today, 'Europe/Berlin', 12),
    );
  const order = (placedDay: string, dueDay: string) => ({ o1: { placedDay, dueDay } });

  test.each([
    ['keeps a late customer from slowing', order('2026-06-15', '2026-06-18'), '2026-06-16', 'active'],
    ['of last week still does', order('2026-06-15', '2026-06-18'), '2026-07-02', 'active'],
    ['that is long past its day does no more', order('2026-06-15', '2026-06-18'), '2026-07-03', 'slowing'],
    [
      'from before the last delivery changes nothing',
      order('2026-05-20', '2026-05-22'),
      '2026-06-16',
      'slowing',
    ],
    [
      'placed after a break wins the customer back',
      order('2026-07-01', '2026-07-03'),
      '2026-07-02',
      'wonBack',
    ],
    ['placed before the break only delays it', order('2026-06-10', '2026-07-10'), '2026-07-02', 'active'],
  ])('%s', (_, open, today, stage) => {
    expect(withOpen(open, today).lifecycle.stage).toBe(stage);
  });

  test('wins back since the day the first of them was placed', () => {
    const open = {
      o1: { placedDay: '2026-07-06', dueDay: '2026-07-07' },
      o2: { placedDay: '2026-07-03', dueDay: '2026-07-20' },
    };
    expect(withOpen(open, '2026-07-08').lifecycle).toEqual({
      stage: 'wonBack',
      since: instantOf('2026-07-03', 'Europe/Berlin'),
      reason: {
        rule: 'orderedAfterBreak',
        values: {
          ...{ gap: 7, missed: 0, lastOrderDay: '2026-06-01', openOrderDay: '2026-07-20' },
          ...{ gapThen: 32, ordersSince: 2 },
        },
      },
    });
  });

  test('is none before the first delivery', () => {
    const customer = sampleCustomer({ openOrders: order('2026-06-15', '2026-06-18') });
    const verdict = lifecycleOf(customer, everyDayCompany, noonOf('2026-06-16'));
    expect(verdict.lifecycle.stage).toBe('prospect');
  });

  test('changes the stage exactly at the moments announced', () => {
    const open = order('2026-06-20', '2026-06-22');
    let before = withOpen(open, '2026-06-20');
    const changes: string[] = [];
    for (let today = '2026-06-21'; today < '2026-12-01'; today = addDays(today, 1)) {
      const now = withOpen(open, today);
      const announced = before.nextChangeAt?.getTime() === instantOf(today, 'Europe/Berlin').getTime();
      expect([today, now.lifecycle.stage !== before.lifecycle.stage]).toEqual([today, announced]);
      if (announced) changes.push(`${today} ${now.lifecycle.stage}`);
      before = now;
    }
    expect(changes).toEqual(['2026-07-07 slowing', '2026-07-21 dormant', '2026-09-15 lost']);
  });
});
