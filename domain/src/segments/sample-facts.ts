import { sampleCustomer, sampleStats } from '../customers/sample-customer.ts';
import type { SegmentNode } from './rule.ts';
import { segmentFactsOf, type SegmentFacts } from './segment-facts.ts';

/** For specs: a Leipzig retailer with orders on three days, who was called on 1 May 2026. */
export const sampleFacts: SegmentFacts = segmentFactsOf({
  customerId: 'c1',
  customer: sampleCustomer({
    stats: sampleStats(['2026-06-01', '2026-05-20', '2026-05-01']),
    lastContactDate: new Date('2026-05-01T10:00:00Z'),
    createdAt: new Date('2024-02-29T10:00:00Z'),
  }),
  account: null,
  lifecycle: { stage: 'active', since: new Date('2026-05-01T00:00:00Z'), reason: { rule: 'x', values: {} } },
  health: null,
  rules: new Map<string, SegmentNode>([
    ['leipzig', { kind: 'compare', field: 'city', op: 'eq', value: 'leipzig' }],
    ['loop', { kind: 'inSegment', segmentId: 'loopBack' }],
    ['loopBack', { kind: 'not', node: { kind: 'inSegment', segmentId: 'loop' } }],
  ]),
  company: { timeZone: 'Europe/Berlin' },
});
