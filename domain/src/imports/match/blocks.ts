import { blockOf, byGroup } from './block-groups.ts';
import type { Encoded } from './encode.ts';
import type { MatchRules } from './record.ts';

/** Called with the rows of two records, each pair once, the lower row first. */
type Visit = (left: number, right: number) => void;

/** How many rows that follow each row of too large a group is compared with. */
const WINDOW = 20;

/**
 * Visits every pair that shares a block, once. A group larger than the limit is put in the order of its names, and
 * each row is paired with the {@link WINDOW} that follow: its pairs grow with its rows, not with their square. Returns the groups that were too large.
 */
export function visitCandidates(
  encoded: Encoded,
  rules: MatchRules,
  sets: Int32Array | null,
  nameOf: (row: number) => string,
  visit: Visit,
): { readonly block: readonly string[]; readonly records: number }[] {
  const parts = new Map<string, Int32Array>();
  const blocks = rules.blocks.map((block) => blockOf(block, encoded, rules, parts));
  const width = blocks.length;
  // Row by row, so that looking through the blocks of a pair reads neighbours.
  const groups = new Int32Array(encoded.count * width);
  for (const [at, block] of blocks.entries())
    for (let row = 0; row < encoded.count; row++) groups[row * width + at] = block.groups[row] ?? -1;
  const oversized: { readonly block: readonly string[]; readonly records: number }[] = [];
  const inWindows = new Set<number>();

  for (const [at, block] of blocks.entries()) {
    const { starts, rows } = byGroup(block);
    for (let group = 0; group < block.size; group++) {
      const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
      const tooLarge = to - from > rules.blockLimit;
      const members = tooLarge ? inOrder(rows.subarray(from, to), nameOf) : rows.subarray(from, to);
      if (tooLarge) {
        oversized.push({ block: rules.blocks[at] ?? [], records: to - from });
        markLarge(groups, members, width, at);
      }
      for (let one = 0; one < members.length; one++) {
        const last = tooLarge ? Math.min(members.length - 1, one + WINDOW) : members.length - 1;
        const left = members[one] ?? 0;
        for (let other = one + 1; other <= last; other++) {
          const right = members[other] ?? 0;
          if (sets !== null && sets[left] === sets[right]) continue;
          if (sharesEarlier(groups, left * width, right * width, at)) continue;
          if (tooLarge || inWindows.size > 0) {
            const key = Math.min(left, right) * encoded.count + Math.max(left, right);
            if (inWindows.has(key)) continue;
            if (tooLarge) inWindows.add(key);
          }
          if (left < right) visit(left, right);
          else visit(right, left);
        }
      }
    }
  }
  return oversized;
}

function sharesEarlier(groups: Int32Array, left: number, right: number, before: number): boolean {
  for (let at = 0; at < before; at++) {
    const group = groups[left + at] ?? -1;
    if (group >= 0 && group === groups[right + at]) return true;
  }
  return false;
}

/** A pair of a large group may lie outside the window, so later blocks must not take it for compared. */
function markLarge(groups: Int32Array, members: Int32Array, width: number, at: number): void {
  for (const row of members) groups[row * width + at] = -1;
}

function inOrder(members: Int32Array, nameOf: (row: number) => string): Int32Array {
  const names = new Map(Array.from(members, (row) => [row, nameOf(row)] as const));
  return Int32Array.from([...names].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([row]) => row));
}
