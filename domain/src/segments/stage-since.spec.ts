import { instantOf } from '../time/index.ts';
import { matches } from './judge.ts';
import type { SegmentNode } from './rule.ts';
import { sampleFacts } from './sample-facts.ts';

// The sample has been active since 1 May 2026.
test.each([
  ['2026-05-20', 30, false],
  ['2026-05-31', 30, false],
  ['2026-06-01', 30, true],
])('on %s: active for more than %d days is %s', (day, days, expected) => {
  const longActive: SegmentNode = {
    kind: 'all',
    nodes: [
      { kind: 'compare', field: 'lifecycle', op: 'eq', value: 'active' },
      { kind: 'ago', field: 'lifecycleSince', op: 'olderThan', days, orNever: false },
    ],
  };
  expect(matches(longActive, sampleFacts, instantOf(day, 'Europe/Berlin', 12))).toBe(expected);
});
