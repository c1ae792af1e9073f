import type { Customer } from '../customers/customer.ts';
import type { CustomerStats } from '../customers/stats-schema.ts';
import { businessDayOf, dayFromNumber, dayNumber, instantOf } from '../time/index.ts';
import { allFields, segmentFieldNames, segmentFields, type SegmentField, type SegmentNode } from './rule.ts';
import { segmentFactsOf, type SegmentFacts, type SegmentValue } from './segment-facts.ts';

/** A field as a row holds it: a moment as its day number in the company's time zone. */
export type RowValue = string | number | readonly (string | number)[] | null;

/**
 * Everything the segment language judges one customer by, small enough that thousands fit one document. Rules look at
 * moments by their business day only, so a row keeps day numbers. What it leaves out it says in `gaps`.
 */
export interface FeatureRow {
  readonly id: string;
  readonly fields: Readonly<Record<SegmentField, RowValue>>;
  /** Latest distinct order days as day numbers, newest first. */
  readonly orderDays: readonly number[];
  /** Orders of the latest months that had one: months since year 0, and how many. */
  readonly months: readonly (readonly [month: number, orders: number])[];
  /** The day number of the last order of each of `fields.products`. */
  readonly productDays: readonly number[];
  /** Whether older months, or products, were left out. */
  readonly gaps: { readonly months: boolean; readonly products: boolean };
  /** Segments the customer belonged to when the row was made. */
  readonly segmentIds: readonly string[];
  /** From this day on lifecycle and health may be others than those held; null: never. 0: they are not known. */
  readonly standsUntil: number | null;
}

/** Months and products one row keeps: more would let a few old customers push the others out of the document. */
export const ROW_MONTHS = 36;
export const ROW_PRODUCTS = 60;

const MONTHS = 12;

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5, 7)) - 1;
}

/** The inverse of the months in a row: `2026-11`. */
function monthName(number: number): string {
  const year = Math.floor(number / MONTHS);
  return `${String(year).padStart(4, '0')}-${String((number % MONTHS) + 1).padStart(2, '0')}`;
}

/** The row of a customer as stored. Points are those of the summary, which every booking writes with the account. */
export function featureRowOf(customerId: string, customer: Customer, timeZone: string): FeatureRow {
  const { stats, lifecycle, health, nextEvaluationAt } = customer;
  const facts = segmentFactsOf({
    customerId,
    customer,
    account: null,
    lifecycle,
    health,
    rules: new Map(),
    company: { timeZone },
  });
  const loyalty = customer.summary?.loyalty;
  const fields = {
    ...facts.fields,
    totalPoints: loyalty?.totalPoints ?? 0,
    qualifyingPoints: loyalty?.qualifyingPoints ?? 0,
  };
  const products = Object.entries(stats?.products ?? {})
    .toSorted(([one, { lastDay }], [other, last]) =>
      lastDay === last.lastDay ? (one < other ? -1 : 1) : lastDay > last.lastDay ? -1 : 1,
    )
    .slice(0, ROW_PRODUCTS);
  const months = Object.entries(stats?.byMonth ?? {}).toSorted(([one], [other]) => (one > other ? -1 : 1));
  const dayOf = (moment: Date): number => dayNumber(businessDayOf(moment, timeZone));
  return {
    id: customerId,
    fields: mapFields((field) => {
      if (field === 'products') return products.map(([sku]) => sku);
      const value = fields[field];
      return value instanceof Date ? dayOf(value) : value;
    }),
    orderDays: (stats?.recentDays ?? []).map(dayNumber),
    months: months.slice(0, ROW_MONTHS).map(([month, { orders }]) => [monthNumber(month), orders]),
    productDays: products.map(([, { lastDay }]) => dayNumber(lastDay)),
    gaps: {
      months: months.length > ROW_MONTHS,
      products: Object.keys(stats?.products ?? {}).length > ROW_PRODUCTS,
    },
    segmentIds: customer.segmentIds,
    standsUntil: lifecycle === null ? 0 : nextEvaluationAt === null ? null : dayOf(nextEvaluationAt),
  };
}

/** The facts a row holds, for the same judging as a whole customer's. Moments are the start of their day. */
export function rowFacts(
  row: FeatureRow,
  rules: ReadonlyMap<string, SegmentNode>,
  timeZone: string,
): SegmentFacts {
  // Most rules look at a field or two: the statistics are laid out when one asks for them.
  let stats: CustomerStats | null | undefined;
  const starts = startsOf(timeZone);
  return {
    customerId: row.id,
    rules,
    timeZone,
    fields: mapFields((field) => {
      const value = row.fields[field];
      const isDay = segmentFields[field] === 'date' && typeof value === 'number';
      return isDay ? startOf(value, starts, timeZone) : value;
    }),
    get stats() {
      return (stats ??= statsOf(row));
    },
  };
}

/** As much of the statistics as leaves over orders look at. */
function statsOf(row: FeatureRow): CustomerStats | null {
  const orderCount = Number(row.fields.orderCount);
  if (orderCount === 0) return null;
  return {
    orderCount,
    revenueMinor: Number(row.fields.revenueMinor),
    firstOrderDay: null,
    lastOrderDay: null,
    firstOrderAt: null,
    lastOrderAt: null,
    medianGapDays: null,
    recentDays: row.orderDays.map(dayFromNumber),
    weeks: {},
    get byMonth() {
      return Object.fromEntries(
        row.months.map(([month, orders]) => [monthName(month), { orders, revenueMinor: 0 }]),
      );
    },
    get products() {
      return productsOf(row);
    },
  };
}

function productsOf({ fields, productDays }: FeatureRow): CustomerStats['products'] {
  const products: readonly unknown[] = Array.isArray(fields.products) ? fields.products : [];
  return Object.fromEntries(
    products.map((sku, index) => [
      String(sku),
      { quantity: 0, lastDay: dayFromNumber(productDays[index] ?? 0) },
    ]),
  );
}

/** The first day of the oldest month a row holds. */
export function oldestMonthDay({ months }: FeatureRow): string {
  const oldest = months.at(-1);
  return oldest === undefined ? '' : `${monthName(oldest[0])}-01`;
}

function mapFields<T extends SegmentValue>(value: (field: SegmentField) => T): Record<SegmentField, T> {
  const fields: Partial<Record<SegmentField, T>> = {};
  for (const field of segmentFieldNames) fields[field] = value(field);
  return allFields(fields);
}

type Starts = Map<number, Date>;

// Thousands of customers share a few hundred days.
const zones = new Map<string, Starts>();

function startsOf(timeZone: string): Starts {
  let starts = zones.get(timeZone);
  if (starts === undefined) zones.set(timeZone, (starts = new Map<number, Date>()));
  return starts;
}

function startOf(day: number, starts: Starts, timeZone: string): Date {
  let start = starts.get(day);
  if (start === undefined) starts.set(day, (start = instantOf(dayFromNumber(day), timeZone)));
  return start;
}
