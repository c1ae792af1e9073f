import type { Dietary } from '../customers/dietary.ts';
import type { Product } from '../products/index.ts';
import type { Order, OrderDraft, OrderLine, OrderWarning } from './order.ts';
import { orderTotals } from './totals.ts';
import { needsAcceptance, orderWarnings, warningKey } from './warnings.ts';

/** Why a draft was refused. The console has a text for each code. */
export const draftErrorCodes = [
  'unreadable',
  'notPermitted',
  'unknownCustomer',
  'inactiveCustomer',
  'unknownProduct',
  'inactiveProduct',
  'currencyMismatch',
  'warningsNotAccepted',
  'amountTooLarge',
] as const;

export type DraftErrorCode = (typeof draftErrorCodes)[number];

export interface DraftError {
  readonly code: DraftErrorCode;
  readonly message: string;
}

/** The verdict on a draft: the order it makes, or why it makes none; the warnings in both cases. */
export type PricedDraft =
  | { readonly ok: true; readonly order: Order; readonly warnings: OrderWarning[] }
  | { readonly ok: false; readonly error: DraftError; readonly warnings: OrderWarning[] };

/** What a draft is judged by: only facts the server holds. */
export interface DraftFacts {
  readonly draftId: string;
  readonly products: ReadonlyMap<string, Product>;
  readonly dietary: Pick<Dietary, 'allergyInfo' | 'dietaryRestrictions'> | null;
  /** The customer's scope, copied to the order. */
  readonly assignedRepId: string | null;
  readonly territoryId: string | null;
  /** The dairy's currency: a product in another one cannot be ordered. */
  readonly currency: string;
}

const LARGEST_TOTAL_MINOR = 1e12;

const refusal = {
  unknownProduct: (sku: string): DraftError => ({
    code: 'unknownProduct',
    message: `There is no product ${sku}.`,
  }),
  inactiveProduct: (sku: string): DraftError => ({
    code: 'inactiveProduct',
    message: `Product ${sku} is no longer sold.`,
  }),
  currencyMismatch: (sku: string, currency: string): DraftError => ({
    code: 'currencyMismatch',
    message: `Product ${sku} is not priced in ${currency}.`,
  }),
  warningsNotAccepted: (skus: readonly string[]): DraftError => ({
    code: 'warningsNotAccepted',
    message: `Allergen warnings were not accepted for ${skus.join(', ')}.`,
  }),
  amountTooLarge: (): DraftError => ({
    code: 'amountTooLarge',
    message: 'The order adds up to more than can be booked.',
  }),
};

function priceLine(line: OrderDraft['lines'][number], product: Product): OrderLine {
  return {
    sku: product.sku,
    name: product.name,
    quantity: line.quantity,
    unitPriceMinor: product.priceMinor,
    discountMinor: 0,
    vatRate: product.vatRate,
    depositMinor: product.depositMinor,
  };
}

/**
 * Turns what a person asked for into an order at today's prices. It is refused when a product is unknown, no longer
 * sold or priced in another currency, or when it brings an allergen warning that nobody accepted. A price that
 * changed since it was seen is a warning, not a refusal: an order written offline should not be lost over it.
 */
export function priceDraft(draft: OrderDraft, facts: DraftFacts, now: Date): PricedDraft {
  const warnings = orderWarnings({ lines: draft.lines, products: facts.products, dietary: facts.dietary });
  const refuse = (error: DraftError): PricedDraft => ({ ok: false, error, warnings });
  const lines: OrderLine[] = [];
  for (const line of draft.lines) {
    const product = facts.products.get(line.sku);
    if (product === undefined) return refuse(refusal.unknownProduct(line.sku));
    if (!product.active) return refuse(refusal.inactiveProduct(line.sku));
    if (product.currency !== facts.currency)
      return refuse(refusal.currencyMismatch(line.sku, facts.currency));
    lines.push(priceLine(line, product));
  }
  const accepted = new Set(draft.acceptedWarnings);
  const open = warnings.filter((warning) => needsAcceptance(warning) && !accepted.has(warningKey(warning)));
  if (open.length > 0) return refuse(refusal.warningsNotAccepted([...new Set(open.map(({ sku }) => sku))]));
  const totals = orderTotals(lines);
  if (totals.totalMinor > LARGEST_TOTAL_MINOR) return refuse(refusal.amountTooLarge());
  return { ok: true, order: orderOf(draft, facts, lines, now), warnings };
}

function orderOf(draft: OrderDraft, facts: DraftFacts, lines: OrderLine[], now: Date): Order {
  return {
    customerId: draft.customerId,
    orderNumber: `D-${facts.draftId.slice(0, 8).toUpperCase()}`,
    status: 'placed',
    // Placed when the command arrived, not when it was judged.
    placedAt: draft.createdAt < now ? draft.createdAt : now,
    deliveredAt: null,
    currency: facts.currency,
    lines,
    source: 'console',
    externalId: null,
    note: draft.note,
    requestedDay: draft.requestedDay,
    totals: orderTotals(lines),
    assignedRepId: facts.assignedRepId,
    territoryId: facts.territoryId,
    createdAt: now,
    updatedAt: now,
  };
}
