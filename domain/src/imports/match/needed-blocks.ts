import { isSoft } from './agree.ts';
import type { MatchField, MatchRules } from './record.ts';

/**
 * The blocks that can hold a pair. With fixed weights, where a field gives points only to records that share its own
 * block (a telephone, say), and all other fields together stay below the threshold, every pair shares one of those
 * blocks: the others are not looked at.
 */
export function neededBlocks(rules: MatchRules): MatchRules['blocks'] {
  if (rules.weights !== 'fixed') return rules.blocks;
  const own = (field: MatchField): string | undefined =>
    rules.blocks.flatMap((block) => (block.length === 1 ? block : [])).find((part) => holds(field, part));
  const others = rules.fields.filter((field) => own(field) === undefined);
  if (others.reduce((sum, { points }) => sum + points, 0) >= rules.threshold) return rules.blocks;
  return rules.blocks.filter(
    ([part = ''], at) => rules.blocks[at]?.length === 1 && rules.fields.some((field) => own(field) === part),
  );
}

/** Whether records that agree in a field always share a block of this part alone. */
function holds({ field, kind, crosses }: MatchField, part: string): boolean {
  if (isSoft(kind) || crosses !== undefined) return false;
  // Without its year or its country, a value is shared loosely only.
  return part === `~${field}` || (part === field && kind !== 'date' && kind !== 'vat');
}
