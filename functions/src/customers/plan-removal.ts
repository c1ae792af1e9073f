import { planPackJournal, type CustomerCard } from '@creamline/domain/customers';
import { Increment, write, type Write } from '@creamline/domain/paths';
import type { Reader, Settings } from '../platform/index.ts';
import { membershipsOf } from './memberships-of.ts';

/** A customer that is gone leaves its segments, its card and the packs. */
export async function planRemoval(
  reader: Reader,
  customerId: string,
  card: CustomerCard | null,
  settings: Settings,
  now: Date,
): Promise<Write[]> {
  if (card === null) return [];
  const memberOf = await membershipsOf(reader, customerId, card, settings);
  const segments = await Promise.all(memberOf.map((segmentId) => reader.get(['segment', segmentId])));
  return [
    ...memberOf.map((segmentId) => write.delete(['segmentMember', segmentId, customerId])),
    ...memberOf
      .filter((_, index) => segments[index] !== null)
      .map((segmentId) => write.update(['segment', segmentId], { memberCount: new Increment(-1) })),
    write.delete(['customerCard', customerId]),
    ...planPackJournal(customerId, null, card, now),
  ];
}
