/**
 * A number in [0, 100) that is always the same for this seed and customer and evenly spread over customers: splits a
 * group at random without storing who is on which side.
 */
export function randomBucket(seed: string, customerId: string): number {
  let hash = 0x811c9dc5;
  const text = `${seed}\u0000${customerId}`;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // Ids that differ in their last letter only would stay neighbours without this mixing.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * 100;
}
