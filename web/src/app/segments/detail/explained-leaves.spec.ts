import { explain, type SegmentFacts, type SegmentLeaf, type SegmentNode } from '@creamline/domain/segments';
import { explainedLeaves } from './explained-leaves';

const facts: SegmentFacts = {
  customerId: 'c1',
  stats: null,
  rules: new Map(),
  timeZone: 'Europe/Berlin',
  fields: {
    name: 'Café Amsel',
    status: 'active',
    businessType: 'foodservice',
    companySize: null,
    industryCategory: null,
    city: null,
    postalCode: null,
    country: null,
    territoryId: null,
    assignedRepId: null,
    discoverySource: null,
    acquisitionChannel: null,
    tier: 'gold',
    lifecycle: null,
    lifecycleSince: null,
    healthScore: null,
    healthBand: null,
    totalPoints: 0,
    qualifyingPoints: 0,
    orderCount: 0,
    revenueMinor: 0,
    averageOrderMinor: null,
    medianGapDays: null,
    firstOrderAt: null,
    lastOrderAt: new Date('2026-11-01T10:00:00Z'),
    lastContactDate: null,
    createdAt: null,
    products: [],
    deliveryDays: [1, 3],
  },
};
const gold: SegmentLeaf = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' };
const silver: SegmentLeaf = { kind: 'compare', field: 'tier', op: 'eq', value: 'silver' };
const recent: SegmentLeaf = { kind: 'ago', field: 'lastOrderAt', op: 'withinLast', days: 30, orNever: false };
const monday: SegmentLeaf = { kind: 'oneOf', field: 'deliveryDays', op: 'arrayAny', values: [1] };

it('each condition stands with its truth and the value it saw, in reading order', () => {
  const rule: SegmentNode = {
    kind: 'all',
    nodes: [gold, { kind: 'not', node: { kind: 'any', nodes: [silver] } }, recent, monday],
  };
  const explanation = explain(rule, facts, new Date('2026-11-22T12:00:00Z'));
  expect(explainedLeaves(rule, explanation)).toEqual([
    { leaf: gold, holds: true, seen: 'gold' },
    { leaf: silver, holds: false, seen: 'gold' },
    { leaf: recent, holds: true, seen: facts.fields.lastOrderAt },
    { leaf: monday, holds: true, seen: [1, 3] },
  ]);
});
