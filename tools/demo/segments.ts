import { pathOf } from '@creamline/domain/paths';
import type { RuleSet, Segment, SegmentNode } from '@creamline/domain/segments';
import { authoredBy, type DemoDocument } from './document.ts';

type Plain = Pick<Segment, 'name' | 'description' | 'segmentType' | 'criteria'> & { readonly id: string };

const all = (...nodes: SegmentNode[]): SegmentNode => ({ kind: 'all', nodes });
const any = (...nodes: SegmentNode[]): SegmentNode => ({ kind: 'any', nodes });

const segments: readonly Plain[] = [
  {
    id: 'weekly-cream',
    name: 'Weekly cream buyers',
    description: 'Order at least about once a week and had cream lately.',
    segmentType: 'productPreference',
    criteria: all(
      { kind: 'compare', field: 'medianGapDays', op: 'lte', value: 9 },
      any(
        { kind: 'event', event: 'orderOf', sku: 'SAH-33-10', op: 'did', times: 1, days: 30 },
        { kind: 'event', event: 'orderOf', sku: 'SAH-33-1', op: 'did', times: 1, days: 30 },
        { kind: 'event', event: 'orderOf', sku: 'SAH-30-250', op: 'did', times: 1, days: 30 },
      ),
    ),
  },
  {
    id: 'at-risk',
    name: 'At risk',
    description: 'Slowing down or dormant, or in poor health, and worth keeping.',
    segmentType: 'behavior',
    criteria: all(
      any(
        { kind: 'oneOf', field: 'lifecycle', op: 'in', values: ['slowing', 'dormant'] },
        { kind: 'compare', field: 'healthBand', op: 'eq', value: 'risk' },
      ),
      { kind: 'compare', field: 'revenueMinor', op: 'gte', value: 50_000 },
    ),
  },
  {
    id: 'gold-and-up',
    name: 'Gold and up',
    description: 'Members with gold or platinum.',
    segmentType: 'value',
    criteria: { kind: 'oneOf', field: 'tier', op: 'in', values: ['gold', 'platinum'] },
  },
  {
    id: 'leipzig-cafes',
    name: 'Leipzig cafés',
    description: 'Cafés in the city of Leipzig.',
    segmentType: 'geography',
    criteria: all(
      { kind: 'compare', field: 'city', op: 'eq', value: 'Leipzig' },
      { kind: 'compare', field: 'industryCategory', op: 'eq', value: 'Café' },
    ),
  },
  {
    id: 'new-customers',
    name: 'New customers',
    description: 'First order within the last 90 days.',
    segmentType: 'lifecycle',
    criteria: { kind: 'ago', field: 'firstOrderAt', op: 'withinLast', days: 90, orNever: false },
  },
  {
    id: 'dormant',
    name: 'Dormant',
    description: 'No order for 60 days or longer, after having ordered before.',
    segmentType: 'lifecycle',
    criteria: all(
      { kind: 'presence', field: 'lastOrderAt', op: 'exists' },
      { kind: 'ago', field: 'lastOrderAt', op: 'olderThan', days: 60, orNever: false },
    ),
  },
  {
    id: 'neglected',
    name: 'Not contacted for half a year',
    description: 'Active customers nobody has spoken with for 180 days.',
    segmentType: 'behavior',
    criteria: all(
      { kind: 'compare', field: 'status', op: 'eq', value: 'active' },
      { kind: 'ago', field: 'lastContactDate', op: 'olderThan', days: 180, orNever: true },
    ),
  },
];

/** The dairy's segments, whose rules are in force since they were written: customers have entered and left ever since. */
export function demoSegments(createdAt: Date): readonly DemoDocument[] {
  return segments.map(({ id, ...facts }) => ({
    path: pathOf('segment', id),
    data: {
      ...facts,
      status: 'active',
      associatedCampaigns: [],
      ...authoredBy('marketing-olga', createdAt, `demo-${id}`),
      ruleVersion: 1,
      memberCount: 0,
      calculatedAt: createdAt,
      calculation: null,
    },
  }));
}

/** The rules of these segments, as customers are judged by them. */
export function demoRuleSet(changedAt: Date): RuleSet {
  return {
    version: 1,
    changedAt,
    inactive: [],
    rules: segments.map(({ id, criteria }) => ({ segmentId: id, ruleVersion: 1, criteria })),
  };
}
