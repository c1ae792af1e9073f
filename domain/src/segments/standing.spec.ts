import { standingOf, type SegmentStanding } from './standing.ts';
import type { Segment } from './segment.ts';

const problem = { code: 'rangeReversed', message: 'The range ends before it starts' };

test.each<[Segment['status'], Segment['ruleProblems'], SegmentStanding]>([
  ['active', [], 'active'],
  ['active', [problem], 'outOfForce'],
  // What was wrong with the rule stays written there until the function has seen that it was put away.
  ['archived', [problem], 'archived'],
  ['draft', [problem], 'draft'],
])('%s with %j stands as %s', (status, ruleProblems, standing) => {
  expect(standingOf({ status, ruleProblems })).toBe(standing);
});
