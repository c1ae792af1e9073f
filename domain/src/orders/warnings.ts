import type { Dietary } from '../customers/dietary.ts';
import { allergens, type Allergen, type Product } from '../products/index.ts';
import type { DraftLine, OrderWarning } from './order.ts';

/** A product that keeps this many days or fewer is named, so that it is not ordered for the week after. */
export const SHORT_SHELF_LIFE_DAYS = 5;

/** What an order's warnings depend on. */
export interface WarningFacts {
  readonly lines: readonly Pick<DraftLine, 'sku' | 'seenPriceMinor'>[];
  /** Products by SKU; one that is missing is unknown. */
  readonly products: ReadonlyMap<string, Product>;
  /** The customer's declaration; null where there is none. */
  readonly dietary: Pick<Dietary, 'allergyInfo' | 'dietaryRestrictions'> | null;
}

const restrictedAllergens: Partial<Record<Dietary['dietaryRestrictions'][number], readonly Allergen[]>> = {
  vegetarian: ['fish', 'crustaceans', 'molluscs'],
  vegan: ['milk', 'eggs', 'fish', 'crustaceans', 'molluscs'],
};

function avoidedAllergens(dietary: NonNullable<WarningFacts['dietary']>): readonly Allergen[] {
  const restricted = new Set(dietary.dietaryRestrictions.flatMap((each) => restrictedAllergens[each] ?? []));
  return allergens.filter(
    (allergen) => dietary.allergyInfo[allergen] === 'avoid' || restricted.has(allergen),
  );
}

const allergenWarnings = { contains: 'allergenConflict', mayContain: 'allergenMayContain' } as const;

function productWarnings(product: Product, facts: WarningFacts): OrderWarning[] {
  const found: OrderWarning[] = [];
  const add = (kind: OrderWarning['kind'], values: OrderWarning['values']): void => {
    found.push({ kind, sku: product.sku, values: { name: product.name, ...values } });
  };
  if (!product.active) add('inactiveProduct', {});
  for (const allergen of facts.dietary === null ? [] : avoidedAllergens(facts.dietary)) {
    const state = product.allergens[allergen] ?? 'unknown';
    // What nobody declared is never safe.
    if (state === 'unknown') add('allergenUnknown', { allergen });
    else if (state !== 'free') add(allergenWarnings[state], { allergen });
  }
  // Products declare milk, not lactose: whether one with milk is free of lactose is not known.
  const lactoseFree = facts.dietary?.dietaryRestrictions.includes('lactoseFree') ?? false;
  if (lactoseFree && product.allergens.milk !== 'free') add('allergenUnknown', { allergen: 'lactose' });
  if (product.shelfLifeDays !== null && product.shelfLifeDays <= SHORT_SHELF_LIFE_DAYS)
    add('shortShelfLife', { days: product.shelfLifeDays });
  return found;
}

/**
 * What to warn of before an order is sent: allergens the customer must avoid (contained, possibly contained, or not
 * declared), products that are unknown or no longer sold, prices that changed since they were seen, and products
 * that keep for few days. The console and the judge of drafts share it. Each product is judged once.
 */
export function orderWarnings(facts: WarningFacts): OrderWarning[] {
  const skus = [...new Set(facts.lines.map((line) => line.sku))];
  return skus.flatMap((sku) => {
    const product = facts.products.get(sku);
    if (product === undefined) return [{ kind: 'unknownProduct' as const, sku, values: {} }];
    const seen = facts.lines.find(
      (line) =>
        line.sku === sku && line.seenPriceMinor !== null && line.seenPriceMinor !== product.priceMinor,
    );
    const warnings = productWarnings(product, facts);
    if (seen?.seenPriceMinor === undefined || seen.seenPriceMinor === null) return warnings;
    const values = { name: product.name, seenMinor: seen.seenPriceMinor, nowMinor: product.priceMinor };
    return [...warnings, { kind: 'priceChanged' as const, sku, values }];
  });
}

/** Names a warning in `acceptedWarnings`: its kind and product, and the allergen where it is about one. */
export function warningKey(warning: OrderWarning): string {
  const { allergen } = warning.values;
  return [warning.kind, warning.sku, ...(allergen === undefined ? [] : [allergen])].join(':');
}

/** Whether a person must have accepted the warning before the order is made. */
export function needsAcceptance(warning: OrderWarning): boolean {
  return (
    warning.kind === 'allergenConflict' ||
    warning.kind === 'allergenMayContain' ||
    warning.kind === 'allergenUnknown'
  );
}
