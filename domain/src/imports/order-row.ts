import type * as z from 'zod';
import { orderLineSchema, orderSchema, type OrderLine } from '../orders/index.ts';
import type { Product } from '../products/index.ts';
import { businessDayOf } from '../time/index.ts';
import type { Company } from '../territories/index.ts';
import type { ColumnMap } from './column-map.ts';
import type { Columns } from './columns.ts';
import { importIdSchema } from './customer-row.ts';
import { schemaProblems, type Outcome, type RowProblem } from './problem.ts';
import { columnNamer, type RowValues } from './row-values.ts';

/** What of a product an order line takes over. */
export type CatalogueProduct = Pick<Product, 'sku' | 'name' | 'priceMinor' | 'vatRate' | 'depositMinor'>;

/** The products an import may sell, by sku and by name. */
export interface Catalogue {
  readonly bySku: ReadonlyMap<string, CatalogueProduct>;
  readonly byName: ReadonlyMap<string, CatalogueProduct>;
}

export function catalogueOf(products: Iterable<CatalogueProduct>): Catalogue {
  const bySku = new Map<string, CatalogueProduct>();
  const byName = new Map<string, CatalogueProduct>();
  for (const product of products) {
    bySku.set(product.sku, product);
    byName.set(nameKey(product.name), product);
  }
  return { bySku, byName };
}

const nameKey = (name: string): string => name.trim().toLowerCase();

const headSchema = orderSchema
  .pick({
    orderNumber: true,
    status: true,
    placedAt: true,
    deliveredAt: true,
    currency: true,
    externalId: true,
  })
  .extend({ id: importIdSchema, customerId: importIdSchema, note: orderSchema.shape.note.unwrap() })
  .refine((order) => order.deliveredAt !== null || !['delivered', 'refunded'].includes(order.status), {
    path: ['deliveredAt'],
    message: 'A delivered order needs the date it was delivered',
  });

/** What the rows of one order have in common. */
export type OrderHead = z.infer<typeof headSchema>;

/** A row of orders: one line, and the order it belongs to. */
export interface OrderRow {
  readonly line: number;
  readonly head: OrderHead;
  /** The text of the customer's cell, for the name of a customer who is new. */
  readonly customerText: string;
  /** Null where the product is none of ours and the map says to leave such lines out. */
  readonly item: OrderLine | null;
}

export interface OrderRowContext {
  readonly columns: Columns;
  readonly company: Company;
  readonly map: ColumnMap;
  readonly catalogue: Catalogue;
}

/** A row of orders, judged by the schemas of the order and its line. */
export function readOrderRow(row: RowValues, context: OrderRowContext): Outcome<OrderRow> {
  const { line, values, texts } = row;
  const columnOf = columnNamer(context.columns);
  const deliveredAt = values.get('deliveredAt') ?? null;
  const id = orderIdOf(row, context);
  const head = headSchema.safeParse({
    id,
    orderNumber: values.get('orderNumber') ?? id,
    customerId: values.get('customerId'),
    status: values.get('status'),
    placedAt: values.get('placedAt') ?? deliveredAt ?? undefined,
    deliveredAt,
    currency: values.get('currency') ?? context.company.currency,
    externalId: values.get('externalId') ?? null,
    note: values.get('note') ?? '',
  });
  const item = readItem(row, context);
  const currency = values.get('currency');
  if (currency !== undefined && currency !== context.company.currency)
    return {
      ok: false,
      problems: [
        {
          line,
          column: columnOf(['currency']),
          code: 'value',
          reason: `currency: Orders are booked in ${context.company.currency}`,
        },
      ],
    };
  if (head.success && item.ok) {
    const customerText = texts.get('customerId') ?? head.data.customerId;
    return { ok: true, value: { line, head: head.data, customerText, item: item.value } };
  }
  return {
    ok: false,
    problems: [
      ...(head.success ? [] : schemaProblems(head.error, line, columnOf)),
      ...(item.ok ? [] : item.problems),
    ],
  };
}

/** The id of the order a row belongs to, also where the row itself is refused; undefined where it cannot be told. */
export function orderIdOf({ values }: RowValues, { map, company }: OrderRowContext): string | undefined {
  const id = values.get('id');
  return typeof id === 'string' ? id : fillTemplate(map.orders.id, values, company.timeZone);
}

/** `{customerId}-{deliveredAt}` with the row's values; moments as their business day. Undefined while one is missing. */
function fillTemplate(
  template: string,
  values: ReadonlyMap<string, unknown>,
  timeZone: string,
): string | undefined {
  const missing: string[] = [];
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (value instanceof Date) return businessDayOf(value, timeZone);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    missing.push(name);
    return '';
  });
  return missing.length === 0 ? filled : undefined;
}

function readItem(
  { line, values }: RowValues,
  { columns, map, catalogue }: OrderRowContext,
): Outcome<OrderLine | null> {
  const sku = values.get('line.sku');
  const name = values.get('line.name');
  const product =
    typeof sku === 'string'
      ? catalogue.bySku.get(sku)
      : typeof name === 'string'
        ? catalogue.byName.get(nameKey(name))
        : undefined;
  const columnOf = columnNamer(columns, ['line']);
  if (product === undefined && (typeof sku === 'string' || typeof name === 'string')) {
    if (map.orders.unknownProducts === 'skip') return { ok: true, value: null };
    const asked = String(sku ?? name).slice(0, 60);
    const problem: RowProblem = {
      line,
      column: columnOf([typeof sku === 'string' ? 'sku' : 'name']),
      code: 'unknownProduct',
      reason: `There is no product “${asked}”`,
    };
    return { ok: false, problems: [problem] };
  }
  const item = orderLineSchema.safeParse({
    sku: product?.sku,
    name: product?.name,
    quantity: values.get('line.quantity'),
    unitPriceMinor: values.get('line.unitPriceMinor') ?? product?.priceMinor,
    discountMinor: values.get('line.discountMinor') ?? 0,
    vatRate: values.get('line.vatRate') ?? product?.vatRate,
    depositMinor: values.get('line.depositMinor') ?? product?.depositMinor,
  });
  return item.success
    ? { ok: true, value: item.data }
    : { ok: false, problems: schemaProblems(item.error, line, columnOf) };
}
