import type { Health } from './health-schema.ts';
import type { LifecycleStage } from './choices.ts';
import { endedAlerts, planAlertEnd } from './alert-ends.ts';
import { emptySummary } from './summary-schema.ts';

const now = new Date('2026-06-20T08:00:00Z');

const lifecycle = (stage: LifecycleStage) => ({ stage, since: now, reason: { rule: 'late', values: {} } });

const health = (change: Partial<Health>): Health => ({
  score: 40,
  band: 'watch',
  factors: [],
  trend: null,
  history: [
    { day: '2026-06-15', score: 40 },
    { day: '2026-06-03', score: 82 },
    { day: '2026-05-20', score: 55 },
    { day: '2026-05-04', score: 90 },
  ],
  fellOn: '2026-06-15',
  ...change,
});

const open = (...ids: string[]) => ({
  ...emptySummary,
  openTasks: ids.map((id) => ({ id, title: 'An alert', dueAt: now, assigneeId: 'rep-anna' })),
});

const slowing = 'alert_slowing_c1_2026-06-01';
const dormant = 'alert_dormant_c1_2026-06-09';
const fall = 'alert_healthDrop_c1_2026-06-15';
const tier = 'alert_tierDrop_c1_2026-06-15';
const all = open(slowing, dormant, fall, tier, 'followup_i1', 'alert_slowing_c12_2026-06-01');

test.each([
  ['slowing down still', 'slowing', health({}), [dormant]],
  ['has stopped since', 'dormant', health({}), [slowing]],
  ['is lost', 'lost', health({}), [slowing]],
  ['orders again', 'active', health({}), [slowing, dormant]],
  ['has been won back', 'wonBack', health({}), [slowing, dormant]],
  ['better, not yet where it was', 'lost', health({ score: 60, band: 'good' }), [slowing]],
  ['where it was in the two weeks before', 'lost', health({ score: 79, band: 'strong' }), [slowing, fall]],
  [
    'good, and nothing is left of the time before',
    'lost',
    health({ band: 'good', history: [{ day: '2026-06-15', score: 40 }] }),
    [slowing, fall],
  ],
  ['without a health', 'lost', null, [slowing, fall]],
] as const)('%s', (_, stage, score, ended) => {
  expect(endedAlerts('c1', { lifecycle: lifecycle(stage), health: score, summary: all })).toEqual(ended);
});

test('a score that fell from good counts as back when it is good', () => {
  const history = [
    { day: '2026-06-15', score: 40 },
    { day: '2026-05-20', score: 60 },
  ];
  const of = (band: Health['band']) =>
    endedAlerts('c1', {
      lifecycle: lifecycle('active'),
      health: health({ band, history }),
      summary: open(fall),
    });
  expect([of('watch'), of('good')]).toEqual([[], [fall]]);
});

test('an open alert is cancelled as by nobody, one that was dealt with stays', () => {
  expect(planAlertEnd('t1', { state: 'open', rev: 'r1' }, now)).toEqual([
    {
      kind: 'update',
      path: 'tasks/t1',
      data: { state: 'cancelled', updatedAt: now, updatedBy: 'system', rev: 'system-mqm2hvk0', base: 'r1' },
    },
  ]);
  expect(planAlertEnd('t1', { state: 'done', rev: 'r1' }, now)).toEqual([]);
});
