import * as z from 'zod';
import { currencyCode, minorUnits } from '../money/index.ts';
import { businessDaySchema } from '../time/index.ts';
import { authored, idSchema, line, scoped, text } from '../paths/shared.ts';

export const orderStatuses = ['draft', 'placed', 'confirmed', 'delivered', 'cancelled', 'refunded'] as const;

export const orderLineSchema = z.object({
  sku: z.string().min(1).max(60),
  name: line(200),
  quantity: z.number().positive().max(1_000_000),
  unitPriceMinor: minorUnits.min(0),
  /** Discount on the whole line. */
  discountMinor: minorUnits.min(0),
  vatRate: z.number().min(0).max(1),
  /** Deposit for one unit. */
  depositMinor: minorUnits.min(0),
});

export const orderTotalsSchema = z.object({
  /** Net goods after discounts: what earns points. */
  goodsMinor: minorUnits,
  vatMinor: minorUnits,
  depositMinor: minorUnits,
  totalMinor: minorUnits,
});

/**
 * `orders/{id}`: written by the order system, an import, or the function that judges an order draft; never by a
 * client. `totals` are a convenience of the writer: whatever books an order computes them from the lines.
 */
export const orderSchema = z.object({
  customerId: idSchema,
  orderNumber: line(60),
  status: z.enum(orderStatuses),
  placedAt: z.date(),
  deliveredAt: z.date().nullable(),
  currency: currencyCode,
  lines: z.array(orderLineSchema).max(500),
  source: line(60),
  externalId: z.string().max(120).nullable(),
  note: text(1000).default(''),
  /** The day the customer asked to be delivered on. */
  requestedDay: businessDaySchema.nullable().optional(),
  totals: orderTotalsSchema.nullable().default(null),
  assignedRepId: z.string().max(128).nullable().default(null),
  territoryId: z.string().max(128).nullable().default(null),
  /** The version of the order that its settlement gave its customer's scope; functions only. */
  scopedVersion: z.string().optional(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

export type Order = z.infer<typeof orderSchema>;
export type OrderLine = z.infer<typeof orderLineSchema>;
export type OrderTotals = z.infer<typeof orderTotalsSchema>;
export type OrderStatus = (typeof orderStatuses)[number];

/** A line as a person asks for it; the server finds name, price, VAT and deposit. */
export const draftLineSchema = z.object({
  sku: z.string().min(1).max(60),
  quantity: z.number().int('Order whole units').positive('Order at least one').max(100_000),
  /** What the console showed when it was entered, so that the verdict can name a difference. */
  seenPriceMinor: minorUnits.min(0).nullable(),
});

/** A product the customer must not get, or for which nobody knows. */
export const orderWarningSchema = z.object({
  kind: z.enum([
    'allergenConflict',
    'allergenMayContain',
    'allergenUnknown',
    'unknownProduct',
    'inactiveProduct',
    'priceChanged',
    'shortShelfLife',
  ]),
  sku: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** `order_drafts/{id}`: a request for an order, written by a client, also offline; a function answers in place. */
export const orderDraftSchema = z.object({
  customerId: idSchema,
  lines: z.array(draftLineSchema).min(1).max(200),
  note: text(1000),
  requestedDay: businessDaySchema.nullable(),
  /** The person has seen the allergen warnings for these products and orders all the same. */
  acceptedWarnings: z.array(z.string().max(200)).max(200),
  ...scoped,
  ...authored,
  state: z.enum(['new', 'accepted', 'rejected']).default('new'),
  orderId: z.string().nullable().default(null),
  error: z.object({ code: z.string(), message: z.string() }).nullable().default(null),
  warnings: z.array(orderWarningSchema).default([]),
  judgedAt: z.date().nullable().default(null),
});

export type OrderDraft = z.infer<typeof orderDraftSchema>;
export type DraftLine = z.infer<typeof draftLineSchema>;
export type OrderWarning = z.infer<typeof orderWarningSchema>;
