import { encodeBaskets } from './basket-codes.ts';
import { PatternGrowth } from './pattern-growth.ts';
import type { AnalyticsProblem } from './problem.ts';

/** Items bought together, with how often. */
export interface Itemset {
  /** The items, the most frequent one first; items equally frequent by name. */
  readonly items: readonly string[];
  /** Baskets that hold them all. */
  readonly count: number;
  /** The same as a share of all baskets. */
  readonly support: number;
}

/** How often bought together is often, and how many items at most. */
export interface ItemsetOptions {
  /** Share of all baskets an itemset needs at least, above 0 and up to 1. */
  readonly minSupport: number;
  /** Items an itemset has at most; any number unless told. */
  readonly maxSize?: number;
}

/**
 * Every set of items that `minSupport` of the baskets share, by pattern growth (Han, Pei and Yin, 2000) over
 * projected baskets that hand each occurrence on to the items before it (Uno, Kiyomi and Arimura, LCM ver. 2,
 * 2004), which needs no tree. An item named twice in a basket counts once; empty baskets count as baskets.
 * The order of the baskets and of the items in them changes nothing.
 *
 * Errors: `empty` without baskets, `out-of-range` for a support outside (0, 1] or a size that is no whole
 * number of 1 or more.
 */
export function frequentItemsets(
  baskets: readonly (readonly string[])[],
  { minSupport, maxSize = Number.POSITIVE_INFINITY }: ItemsetOptions,
): readonly Itemset[] | AnalyticsProblem {
  if (baskets.length === 0) return { problem: 'empty' };
  if (!(minSupport > 0 && minSupport <= 1)) return { problem: 'out-of-range', field: 'minSupport' };
  if (!(maxSize >= 1) || (Number.isFinite(maxSize) && !Number.isInteger(maxSize)))
    return { problem: 'out-of-range', field: 'maxSize' };
  const least = leastCount(minSupport, baskets.length);
  const { names, codes, starts } = encodeBaskets(baskets, least);
  const found: Itemset[] = [];
  const growth = new PatternGrowth(names.length, least, maxSize, (chosen, count) => {
    // Chosen from the least frequent item on.
    const items = chosen.map((code) => names[code] ?? '').reverse();
    found.push({ items, count, support: count / baskets.length });
  });
  growth.search(codes, starts);
  return found;
}

/** The smallest number of baskets whose share is at least the support, by the same division that reports it. */
function leastCount(minSupport: number, baskets: number): number {
  let least = Math.max(1, Math.floor(minSupport * baskets));
  while (least > 1 && (least - 1) / baskets >= minSupport) least -= 1;
  while (least / baskets < minSupport) least += 1;
  return least;
}
