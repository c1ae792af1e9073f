import type { DeliveryCalendar } from '../customers/index.ts';
import type { BusinessDay } from '../time/index.ts';
import type { AssociationRule } from './association-rules.ts';
import { median } from '../figures/index.ts';
import { orderRhythm } from './order-rhythm.ts';
import { isProblem } from './problem.ts';

/** What a customer had delivered on one day. */
export interface PastOrder {
  readonly day: BusinessDay;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** Why a product is suggested, in figures that a screen can put into words. */
export type SuggestionReason =
  /** It is in most of the latest orders and not in this one. */
  | {
      readonly signal: 'replenish';
      readonly orders: number;
      readonly ofOrders: number;
      readonly usualQuantity: number;
    }
  /** By the customer's own rhythm for it, in delivery days, it will be due by the next delivery. */
  | {
      readonly signal: 'reorderDue';
      readonly medianGap: number;
      readonly sinceLast: number;
      readonly usualQuantity: number;
    }
  /** Every customer of this type should have it; this one never did (null) or not for long. */
  | { readonly signal: 'mustSell'; readonly lastDay: BusinessDay | null }
  /** It is bought by many customers of this type and never by this one. */
  | { readonly signal: 'peersBuy'; readonly share: number; readonly peers: number }
  /** Who buys what this customer buys mostly buys it too. */
  | {
      readonly signal: 'boughtTogether';
      readonly with: readonly string[];
      readonly confidence: number;
      readonly lift: number;
    };

/** What is known of the customer and of customers like them. */
export interface SuggestionFacts {
  readonly orders: readonly PastOrder[];
  readonly calendar: DeliveryCalendar;
  readonly today: BusinessDay;
  /** When the order being made will be delivered. */
  readonly deliveryDay: BusinessDay;
  /** Products every customer of this type should have. */
  readonly mustSell: readonly string[];
  /** Customers of this type, and how many of them buy each product. */
  readonly peers: { readonly customers: number; readonly buyers: Readonly<Record<string, number>> };
  /** Rules found in the baskets of this type. */
  readonly rules: readonly AssociationRule[];
}

/** A product with a reason, and how strong that is among reasons of its kind, 0 to 1. */
export interface Signal {
  readonly sku: string;
  readonly strength: number;
  readonly reason: SuggestionReason;
}

/** Orders looked back on for what is usual. */
const LATEST_ORDERS = 8;
/** Share of the latest orders from which on a product is usual. */
const USUAL_SHARE = 0.6;
/** Orders of a product from which on it has a rhythm. */
const RHYTHM_ORDERS = 3;
/** A must-sell product not had for this many delivery days is a gap again. */
const LAPSED_DELIVERIES = 40;
/** Peers below this number prove nothing, nor does a share below the other. */
const FEWEST_BUYERS = 20;
const PEER_SHARE = 0.3;
const LEAST_LIFT = 1.2;

interface Habit {
  readonly days: readonly BusinessDay[];
  readonly usualQuantity: number;
}

function habitsOf(orders: readonly PastOrder[]): ReadonlyMap<string, Habit> {
  const bought = new Map<string, Map<BusinessDay, number>>();
  for (const { day, lines } of orders) {
    for (const { sku, quantity } of lines) {
      const days = bought.get(sku) ?? new Map<BusinessDay, number>();
      bought.set(sku, days.set(day, (days.get(day) ?? 0) + quantity));
    }
  }
  return new Map(
    [...bought].map(([sku, days]) => [
      sku,
      { days: [...days.keys()].sort(), usualQuantity: median([...days.values()]) },
    ]),
  );
}

/** Every reason there is to suggest a product, several for one product where several hold. */
export function signalsOf(facts: SuggestionFacts): readonly Signal[] {
  const orders = facts.orders.filter(({ day }) => day <= facts.today);
  const habits = habitsOf(orders);
  return [
    ...replenish(orders, habits),
    ...reorderDue(facts, habits),
    ...mustSell(facts, habits),
    ...peersBuy(facts, habits),
    ...boughtTogether(facts, habits),
  ];
}

function replenish(orders: readonly PastOrder[], habits: ReadonlyMap<string, Habit>): readonly Signal[] {
  const days = [...new Set(orders.map(({ day }) => day))].sort().slice(-LATEST_ORDERS);
  if (days.length < RHYTHM_ORDERS) return [];
  return [...habits].flatMap(([sku, habit]) => {
    const count = habit.days.filter((day) => days.includes(day)).length;
    const share = count / days.length;
    if (share < USUAL_SHARE) return [];
    const { usualQuantity } = habit;
    return [
      {
        sku,
        strength: share,
        reason: { signal: 'replenish', orders: count, ofOrders: days.length, usualQuantity },
      },
    ];
  });
}

function reorderDue(facts: SuggestionFacts, habits: ReadonlyMap<string, Habit>): readonly Signal[] {
  return [...habits].flatMap(([sku, { days, usualQuantity }]) => {
    if (days.length < RHYTHM_ORDERS) return [];
    const rhythm = orderRhythm(days, facts.calendar, facts.deliveryDay);
    if (isProblem(rhythm) || rhythm.medianGap === null) return [];
    const { medianGap, sinceLast } = rhythm;
    // Who skipped it several times over has given it up rather than run out of it.
    if (sinceLast < medianGap || sinceLast > 4 * medianGap) return [];
    const strength = Math.min(1, sinceLast / (2 * medianGap));
    return [{ sku, strength, reason: { signal: 'reorderDue', medianGap, sinceLast, usualQuantity } }];
  });
}

function mustSell(facts: SuggestionFacts, habits: ReadonlyMap<string, Habit>): readonly Signal[] {
  return [...new Set(facts.mustSell)].flatMap((sku): readonly Signal[] => {
    const lastDay = habits.get(sku)?.days.at(-1);
    if (lastDay === undefined) return [{ sku, strength: 1, reason: { signal: 'mustSell', lastDay: null } }];
    const rhythm = orderRhythm([lastDay], facts.calendar, facts.today);
    if (isProblem(rhythm) || rhythm.sinceLast < LAPSED_DELIVERIES) return [];
    return [{ sku, strength: 0.5, reason: { signal: 'mustSell', lastDay } }];
  });
}

function peersBuy({ peers }: SuggestionFacts, habits: ReadonlyMap<string, Habit>): readonly Signal[] {
  return Object.entries(peers.buyers).flatMap(([sku, buyers]) => {
    const share = peers.customers > 0 ? Math.min(1, buyers / peers.customers) : 0;
    if (habits.has(sku) || buyers < FEWEST_BUYERS || share < PEER_SHARE) return [];
    return [{ sku, strength: share, reason: { signal: 'peersBuy', share, peers: peers.customers } }];
  });
}

function boughtTogether({ rules }: SuggestionFacts, habits: ReadonlyMap<string, Habit>): readonly Signal[] {
  return rules.flatMap(({ antecedent, consequent, confidence, lift }) => {
    const [sku] = consequent;
    if (sku === undefined || consequent.length > 1 || lift < LEAST_LIFT || habits.has(sku)) return [];
    if (!antecedent.every((each) => habits.has(each))) return [];
    const reason = { signal: 'boughtTogether', with: antecedent, confidence, lift } as const;
    return [{ sku, strength: confidence, reason }];
  });
}
