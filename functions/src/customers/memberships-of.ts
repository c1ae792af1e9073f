import type { CustomerCard } from '@creamline/domain/customers';
import type { Reader, Settings } from '../platform/index.ts';

/**
 * Segments that have an entry of the customer among their members, whatever the customer's document says: one made
 * anew, under the id of one that was deleted, knows of none. Without a card nobody has judged the customer's segments,
 * or the deletion was followed to its end.
 */
export async function membershipsOf(
  reader: Reader,
  customerId: string,
  card: CustomerCard | null,
  { ruleSet }: Settings,
): Promise<string[]> {
  if (card === null) return [];
  const ruled = [...ruleSet.rules, ...ruleSet.inactive].map(({ segmentId }) => segmentId);
  const segmentIds = [...new Set([...ruled, ...card.segmentIds])];
  const members = await Promise.all(
    segmentIds.map((segmentId) => reader.get(['segmentMember', segmentId, customerId])),
  );
  return segmentIds.filter((_, index) => members[index] !== null);
}
