import type { Segment } from './segment.ts';

/** How many members a segment is shown to have: until it is recounted its own figure may be below none. */
export function shownMembers({ memberCount }: Pick<Segment, 'memberCount'>): number {
  return Math.max(0, memberCount);
}
