import { needsAcceptance, orderWarnings, type OrderWarning, type WarningFacts } from '../orders/index.ts';
import type { Product } from '../products/index.ts';
import { businessDaySchema } from '../time/index.ts';
import type { AnalyticsProblem } from './problem.ts';
import { signalsOf, type Signal, type SuggestionFacts, type SuggestionReason } from './recommend-signals.ts';

/** Who products are suggested to. */
export interface SuggestionCustomer extends SuggestionFacts {
  /** What the customer must not get; null where nothing was declared. */
  readonly dietary: WarningFacts['dietary'];
  /** Days a product must still keep on delivery. */
  readonly shelfLifeFloorDays: number;
  /** The products the contract allows; null where there is no such contract. */
  readonly contractSkus: readonly string[] | null;
}

/** The order being made, what is in store, and how many suggestions are wanted. */
export interface SuggestionOptions {
  /** Products in the order being made. */
  readonly basket?: readonly string[];
  /** Days the lot to be delivered still keeps, where it is known; else the product's own shelf life counts. */
  readonly daysLeft?: Readonly<Record<string, number>>;
  /** Suggestions at most; 10 unless told. */
  readonly limit?: number;
}

/** A product to offer, and why. */
export interface Suggestion {
  readonly sku: string;
  readonly reason: SuggestionReason;
  /** How strong the reason is among its kind, 0 to 1. */
  readonly strength: number;
}

/** Why a product that has a reason is not suggested all the same. */
export type Withholding =
  | { readonly filter: 'inactive' }
  | { readonly filter: 'contract' }
  | { readonly filter: 'shelfLife'; readonly days: number; readonly floorDays: number }
  | { readonly filter: 'allergen'; readonly warnings: readonly OrderWarning[] };

/** What to offer, and what not although there was a reason. */
export interface Recommendation {
  /** Each product once, by its best reason. */
  readonly suggestions: readonly Suggestion[];
  /** What would have been suggested, had a filter not stopped it: the answer to "why not". */
  readonly withheld: readonly (Suggestion & { readonly because: Withholding })[];
}

/** Own habits before what should be sold, and that before what others do. */
const order = ['replenish', 'reorderDue', 'mustSell', 'boughtTogether', 'peersBuy'] as const;

/**
 * What to offer a customer with the order being made, each product with the reason it is offered for. A
 * product that holds or may hold an allergen the customer avoids, or does not declare it, keeps too few days,
 * is not in the customer's contract or no longer sold is never suggested. Products missing from `assortment`
 * are not known and left out. The order of orders, rules and products changes nothing.
 *
 * Errors: `out-of-range` for a day that is none, a quantity, floor or count of peers that is negative or not
 * finite, or a limit that is no whole number.
 */
export function recommend(
  customer: SuggestionCustomer,
  assortment: readonly Product[],
  { basket = [], daysLeft = {}, limit = 10 }: SuggestionOptions = {},
): Recommendation | AnalyticsProblem {
  const problem = problemOf(customer, limit);
  if (problem !== null) return problem;
  const products = new Map(assortment.map((product) => [product.sku, product]));
  const suggestions: Suggestion[] = [];
  const withheld: (Suggestion & { because: Withholding })[] = [];
  for (const suggestion of bestOfEach(signalsOf(customer))) {
    const product = products.get(suggestion.sku);
    if (product === undefined || basket.includes(suggestion.sku)) continue;
    const because = withholding(customer, product, daysLeft[product.sku] ?? product.shelfLifeDays);
    if (because !== null) withheld.push({ ...suggestion, because });
    else if (suggestions.length < limit) suggestions.push(suggestion);
  }
  return { suggestions, withheld };
}

/** The first signal of each product, the best products first. */
function bestOfEach(signals: readonly Signal[]): readonly Signal[] {
  const rank = ({ reason }: Signal): number => order.indexOf(reason.signal);
  const sorted = signals.toSorted(
    (left, right) =>
      rank(left) - rank(right) ||
      right.strength - left.strength ||
      (left.sku < right.sku ? -1 : Number(left.sku > right.sku)) ||
      // Two rules may name one product with equal confidence.
      (JSON.stringify(left.reason) < JSON.stringify(right.reason) ? -1 : 1),
  );
  const seen = new Set<string>();
  return sorted.filter(({ sku }) => !seen.has(sku) && seen.add(sku));
}

function withholding(
  { dietary, shelfLifeFloorDays, contractSkus }: SuggestionCustomer,
  product: Product,
  days: number | null,
): Withholding | null {
  if (!product.active) return { filter: 'inactive' };
  const lines = [{ sku: product.sku, seenPriceMinor: null }];
  const warnings = orderWarnings({ lines, products: new Map([[product.sku, product]]), dietary });
  const allergens = warnings.filter(needsAcceptance);
  if (allergens.length > 0) return { filter: 'allergen', warnings: allergens };
  if (contractSkus?.includes(product.sku) === false) return { filter: 'contract' };
  if (days !== null && days < shelfLifeFloorDays)
    return { filter: 'shelfLife', days, floorDays: shelfLifeFloorDays };
  return null;
}

function problemOf(customer: SuggestionCustomer, limit: number): AnalyticsProblem | null {
  const { orders, today, deliveryDay, shelfLifeFloorDays, peers } = customer;
  const isDay = (day: string): boolean => businessDaySchema.safeParse(day).success;
  const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;
  if (!isDay(today)) return { problem: 'out-of-range', field: 'today' };
  if (!isDay(deliveryDay) || deliveryDay < today) return { problem: 'out-of-range', field: 'deliveryDay' };
  const row = orders.findIndex(
    ({ day, lines }) => !isDay(day) || !lines.every(({ quantity }) => isAmount(quantity)),
  );
  if (row >= 0) return { problem: 'out-of-range', field: 'orders', row };
  if (!isAmount(shelfLifeFloorDays)) return { problem: 'out-of-range', field: 'shelfLifeFloorDays' };
  if (!isAmount(peers.customers) || !Object.values(peers.buyers).every(isAmount))
    return { problem: 'out-of-range', field: 'peers' };
  return Number.isInteger(limit) && limit >= 0 ? null : { problem: 'out-of-range', field: 'limit' };
}
