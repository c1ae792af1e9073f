import type { Segment } from './segment.ts';

/** Where a segment stands: as it was put, but for an active one whose rule is not sound, which is out of force. */
export type SegmentStanding = Segment['status'] | 'outOfForce';

export function standingOf({
  status,
  ruleProblems,
}: Pick<Segment, 'status' | 'ruleProblems'>): SegmentStanding {
  return status === 'active' && ruleProblems.length > 0 ? 'outOfForce' : status;
}
