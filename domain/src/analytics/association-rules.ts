import type { Itemset } from './frequent-itemsets.ts';
import { PartSupports } from './part-supports.ts';
import type { AnalyticsProblem } from './problem.ts';

/** Who buys all of `antecedent` buys all of `consequent` as well, so often. */
export interface AssociationRule {
  readonly antecedent: readonly string[];
  readonly consequent: readonly string[];
  /** Share of the baskets with both. */
  readonly support: number;
  /** Share of the baskets with the antecedent that have the consequent too. */
  readonly confidence: number;
  /** Confidence over the consequent's own support: 1 where the one says nothing of the other. */
  readonly lift: number;
  /** Support beyond what two unrelated sets would share, from -0.25 to 0.25. */
  readonly leverage: number;
  /** How much more often the rule would fail by chance than it does; infinite where it never fails. */
  readonly conviction: number;
}

/** How sure and how telling a rule must be. */
export interface RuleOptions {
  /** From 0 to 1. */
  readonly minConfidence: number;
  /** 0 or more; any lift unless told. */
  readonly minLift?: number;
}

/** Items of an itemset at most: every way to cut it is tried. */
const LONGEST = 20;

/**
 * The rules in these itemsets, every way to cut one in two (measures as Agrawal and Srikant, 1994, and Brin and
 * others, 1997, define them). Longer consequents are tried only where the shorter ones were sure enough, as
 * moving an item over can only make a rule less sure. In the order of the itemsets.
 *
 * Errors: `out-of-range` for a confidence outside [0, 1], a lift that is negative or no number, or an itemset
 * whose support is not in (0, 1] or that has more than 20 items (`row`); `incomplete` where a part of an itemset is not in the list (`row`).
 */
export function associationRules(
  itemsets: readonly Itemset[],
  { minConfidence, minLift = 0 }: RuleOptions,
): readonly AssociationRule[] | AnalyticsProblem {
  if (!(minConfidence >= 0 && minConfidence <= 1)) return { problem: 'out-of-range', field: 'minConfidence' };
  if (!(minLift >= 0)) return { problem: 'out-of-range', field: 'minLift' };
  const wrong = itemsets.findIndex(({ support }) => !(support > 0 && support <= 1));
  if (wrong >= 0) return { problem: 'out-of-range', field: 'support', row: wrong };
  const long = itemsets.findIndex(({ items }) => items.length > LONGEST);
  if (long >= 0) return { problem: 'out-of-range', field: 'items', row: long };
  const supports = new PartSupports(itemsets);
  const rules: AssociationRule[] = [];
  for (const [row, { items, support }] of itemsets.entries()) {
    const whole = 2 ** items.length - 1;
    // Consequents as bits of the itemset, one item longer in each round.
    let tried = items.map((_, bit) => 1 << bit);
    while (tried.length > 0) {
      const sure: number[] = [];
      for (const consequent of tried) {
        if (consequent === whole) continue;
        const [before, after] = [supports.of(row, whole ^ consequent), supports.of(row, consequent)];
        if (before === undefined || after === undefined)
          return { problem: 'incomplete', field: 'items', row };
        const confidence = support / before;
        if (confidence < minConfidence) continue;
        sure.push(consequent);
        const lift = confidence / after;
        if (lift < minLift) continue;
        rules.push({
          antecedent: items.filter((_, bit) => (consequent & (1 << bit)) === 0),
          consequent: items.filter((_, bit) => (consequent & (1 << bit)) !== 0),
          support,
          confidence,
          lift,
          leverage: support - before * after,
          conviction: confidence < 1 ? (1 - after) / (1 - confidence) : Number.POSITIVE_INFINITY,
        });
      }
      tried = longer(sure, items.length);
    }
  }
  return rules;
}

/** Each of these sets of bits with one bit above its highest, so that none comes twice. */
function longer(sets: readonly number[], bits: number): number[] {
  return sets.flatMap((set) => {
    const highest = 32 - Math.clz32(set);
    return Array.from({ length: bits - highest }, (_, more) => set | (1 << (highest + more)));
  });
}
