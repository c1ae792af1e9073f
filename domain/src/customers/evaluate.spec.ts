import { Increment } from '../paths/index.ts';
import type { RuleSet } from '../segments/index.ts';
import { instantOf } from '../time/index.ts';
import type { Customer } from './customer.ts';
import { evaluateCustomer } from './evaluate.ts';
import { planEvaluation, type EvaluationPlan, type EvaluationPlanInput } from './plan-evaluation.ts';
import { everyDayCompany as company, everyDays, sampleCustomer, sampleStats } from './sample-customer.ts';

const ruleSet: RuleSet = {
  version: 7,
  inactive: [{ segmentId: 'archived', ruleVersion: 3 }],
  changedAt: new Date('2026-01-01T00:00:00Z'),
  rules: [
    {
      segmentId: 'late',
      ruleVersion: 2,
      criteria: { kind: 'compare', field: 'lifecycle', op: 'eq', value: 'slowing' },
    },
    {
      segmentId: 'recent',
      ruleVersion: 1,
      criteria: { kind: 'ago', field: 'lastOrderAt', op: 'withinLast', days: 30, orNever: false },
    },
  ],
};
const onDay = (day: string): Date => instantOf(day, 'Europe/Berlin', 12);
const stats = sampleStats(everyDays(7, 10, '2026-06-01'));
const factsOf = (customer: Customer, day: string): EvaluationPlanInput => ({
  customerId: 'c1',
  account: null,
  now: onDay(day),
  ...{ customer, ruleSet, company },
});
const plan = (customer: Customer, day: string, before = customer): EvaluationPlan =>
  planEvaluation({ ...factsOf(customer, day), before, memberOf: before.segmentIds });
/** The customer as it is stored after a plan. */
const stored = (customer: Customer, { evaluation }: EvaluationPlan): Customer => ({
  ...customer,
  lifecycle: evaluation.lifecycle,
  health: evaluation.health,
  yearRevenueMinor: evaluation.yearRevenueMinor,
  segmentIds: [...evaluation.segmentIds],
  nextEvaluationAt: evaluation.nextEvaluationAt,
  evaluatedAt: onDay('2026-06-01'),
});

test('the next look is at the earliest change of lifecycle, health and segments', () => {
  const customer = sampleCustomer({ stats });
  const evaluation = evaluateCustomer({
    customerId: 'c1',
    customer,
    account: null,
    ruleSet,
    company,
    now: onDay('2026-06-02'),
  });
  expect(evaluation.segmentIds).toEqual(['recent']);
  // The volume of whole weeks moves on Monday, before the rhythm (9 June) does.
  expect(evaluation.nextEvaluationAt).toEqual(instantOf('2026-06-08', 'Europe/Berlin'));
});

test('the year’s revenue is stored, and looked at again when its oldest month goes out of sight', () => {
  const customer = sampleCustomer({ stats: sampleStats(['2025-07-09', '2025-09-03']) });
  const july = plan(customer, '2026-06-30');
  expect(july.customer).toMatchObject({ yearRevenueMinor: 20_000 });
  expect(july.evaluation.nextEvaluationAt).toEqual(instantOf('2026-07-01', 'Europe/Berlin'));
  const august = plan(stored(customer, july), '2026-07-01');
  expect(august.changed).toBe(true);
  expect(august.customer).toMatchObject({ yearRevenueMinor: 10_000 });
  expect(plan(sampleCustomer(), '2026-06-30').customer).not.toHaveProperty('yearRevenueMinor');
});

test('a first judgement writes the standing, the membership and its event, and no alert', () => {
  const customer = sampleCustomer({ stats });
  const { customer: fields, writes, changed, evaluation } = plan(customer, '2026-06-16');
  expect(changed).toBe(true);
  expect(evaluation.lifecycle.stage).toBe('slowing');
  expect(fields).toMatchObject({
    segmentIds: ['late', 'recent'],
    segmentsVersion: 7,
    evaluatedDay: '2026-06-16',
  });
  expect(writes.map((each) => `${each.kind} ${each.path}`)).toEqual([
    'set segments/late/members/c1',
    'update segments/late',
    `set segments/late/events/c1_entered_${onDay('2026-06-16').getTime()}`,
    'set segments/recent/members/c1',
    'update segments/recent',
    `set segments/recent/events/c1_entered_${onDay('2026-06-16').getTime()}`,
  ]);
  expect(writes[1]).toMatchObject({ data: { memberCount: new Increment(1) } });
});

test('judged again with nothing new, only the judgement is dated', () => {
  const customer = sampleCustomer({ stats });
  const first = plan(customer, '2026-06-16');
  const again = plan(stored(customer, first), '2026-06-16');
  expect(again.changed).toBe(false);
  expect(Object.keys(again.customer)).toEqual(['evaluatedAt', 'segmentsVersion', 'evaluatedDay']);
  expect(again.writes).toEqual([]);
});

test('leaving a segment takes the member and the count back', () => {
  const customer = sampleCustomer({ stats });
  const member = stored(customer, plan(customer, '2026-06-16'));
  const { writes } = plan(
    { ...member, stats: sampleStats(['2026-06-16', ...everyDays(7, 9, '2026-06-01')]) },
    '2026-06-16',
  );
  expect(writes.map((each) => `${each.kind} ${each.path}`)).toEqual([
    'delete segments/late/members/c1',
    'update segments/late',
    `set segments/late/events/c1_left_${onDay('2026-06-16').getTime()}`,
  ]);
});

test.each([
  [
    'archived',
    [
      'delete segments/archived/members/c1',
      'update segments/archived',
      `set segments/archived/events/c1_left_${onDay('2026-06-16').getTime()}`,
    ],
  ],
  ['deleted', ['delete segments/deleted/members/c1']],
])(
  'an %s segment loses the member, and counts it where there is something to count in',
  (segmentId, paths) => {
    const { writes } = plan(sampleCustomer({ segmentIds: [segmentId] }), '2026-06-16');
    expect(writes.map((each) => `${each.kind} ${each.path}`)).toEqual(paths);
  },
);

test('the segments of someone never judged are left to who has read their memberships', () => {
  const facts = factsOf(sampleCustomer({ stats }), '2026-06-16');
  const left = planEvaluation(facts);
  expect(left.writes).toEqual([]);
  expect(left.customer).toMatchObject({ lifecycle: { stage: 'slowing' }, segmentIds: [] });
  expect(left.customer).not.toHaveProperty('evaluatedAt');
  const read = planEvaluation({ ...facts, memberOf: ['archived', 'late'] });
  expect(read.customer).toMatchObject({ segmentIds: ['late', 'recent'], evaluatedAt: facts.now });
  expect([read.evaluation.entered, read.evaluation.left]).toEqual([['recent'], ['archived']]);
});

const alertsOf = ({ writes }: EvaluationPlan): unknown[] =>
  writes.flatMap((each) =>
    each.kind === 'merge' ? [[each.path, each.data['sourceId'], each.data['assigneeId']]] : [],
  );
const active = stored(sampleCustomer({ stats }), plan(sampleCustomer({ stats }), '2026-06-02'));

test.each<[string, Partial<Customer>, string, unknown[]]>([
  ['in rhythm', {}, '2026-06-08', []],
  ['turns slowing', {}, '2026-06-16', [['tasks/alert_slowing_c1_2026-06-16', 'slowing', 'rep-anna']]],
  [
    'turns slowing, noticed later',
    {},
    '2026-06-18',
    [['tasks/alert_slowing_c1_2026-06-16', 'slowing', 'rep-anna']],
  ],
  ['nobody to tell', { assignedRepId: null }, '2026-06-16', []],
  [
    'the account manager where there is no representative',
    { assignedRepId: null, accountManager: 'manager-mara' },
    '2026-06-16',
    [['tasks/alert_slowing_c1_2026-06-16', 'slowing', 'manager-mara']],
  ],
  ['never judged before', { lifecycle: null }, '2026-06-16', []],
])('alerts: %s', (_, change, day, alerts) => {
  const lifecycleAlerts = alertsOf(plan({ ...active, health: null, ...change }, day));
  expect(lifecycleAlerts).toEqual(alerts);
});

test('a sharp fall of health alerts once, when it reaches a worse band', () => {
  const alerts: unknown[] = [];
  let customer = active;
  for (let day = 2; day < 30; day += 1) {
    const judged = plan(customer, `2026-06-${String(day).padStart(2, '0')}`);
    alerts.push(...alertsOf(judged));
    customer = stored(customer, judged);
  }
  expect(alerts).toEqual([
    ['tasks/alert_healthDrop_c1_2026-06-15', 'healthDrop', 'rep-anna'],
    ['tasks/alert_slowing_c1_2026-06-16', 'slowing', 'rep-anna'],
  ]);
});

test('the alert of a fall says from what to what, and no other alert does', () => {
  const falls: unknown[] = [];
  const scores = new Map<string, number | undefined>();
  let customer = active;
  for (let day = 2; day < 30; day += 1) {
    const today = `2026-06-${String(day).padStart(2, '0')}`;
    const judged = plan(customer, today);
    for (const each of judged.writes)
      if (each.kind === 'merge') falls.push([each.data['sourceId'], each.data['healthFall']]);
    customer = stored(customer, judged);
    scores.set(today, customer.health?.score);
  }
  expect([scores.get('2026-06-07'), scores.get('2026-06-12'), scores.get('2026-06-15')]).toEqual([
    92, 74, 66,
  ]);
  expect(falls).toEqual([
    ['healthDrop', { from: 92, to: 66 }],
    ['slowing', null],
  ]);
});

test('a lost tier alerts', () => {
  const before = { ...active, tier: 'gold' as const };
  const after = { ...active, tier: 'silver' as const };
  expect(alertsOf(plan(after, '2026-06-02', before))).toEqual([
    ['tasks/alert_tierDrop_c1_2026-06-02', 'tierDrop', 'rep-anna'],
  ]);
  expect(alertsOf(plan(before, '2026-06-02', after))).toEqual([]);
});

test('a contact in a year somebody mistyped is a contact of long ago, and keeps nobody from being judged', () => {
  const customer = sampleCustomer({ stats, lastContactDate: new Date('0026-06-01T09:00:00Z') });
  const { evaluation } = plan(customer, '2026-06-02');
  expect(evaluation.lifecycle.stage).toBe('active');
  const engagement = evaluation.health?.factors.find(({ factor }) => factor === 'engagement');
  expect(engagement).toMatchObject({ score: 0, values: { daysSinceContact: 730_486 } });
});
