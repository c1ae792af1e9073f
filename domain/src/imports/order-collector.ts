import { orderLineSchema, type OrderLine } from '../orders/index.ts';
import type { RowProblem } from './problem.ts';
import type { OrderHead, OrderRow } from './order-row.ts';

/** An order put together from its rows. */
export interface ImportedOrder {
  readonly id: string;
  /** The lines of the file its rows stand on, in their order. */
  readonly lines: readonly number[];
  readonly head: OrderHead;
  readonly customerText: string;
  readonly items: readonly OrderLine[];
}

interface Gathering {
  readonly head: OrderHead;
  readonly customerText: string;
  readonly items: OrderLine[];
  readonly lines: number[];
}

/** Order lines more than this are more than an order holds. */
const MAX_ITEMS = 500;

/**
 * Puts the rows of a file together to orders, wherever in the file they stand. An order is imported whole or not at
 * all: one refused row refuses the order's other rows too.
 */
export class OrderCollector {
  readonly #orders = new Map<string, Gathering>();
  readonly #mergeLines: boolean;
  readonly #refused = new Set<string>();
  readonly #problems: RowProblem[] = [];
  /** Rows left out because their product is none of ours. */
  skippedRows = 0;

  constructor(mergeLines: boolean) {
    this.#mergeLines = mergeLines;
  }

  /** Takes a row that was read well. */
  add({ line, head, customerText, item }: OrderRow): void {
    if (item === null) {
      this.skippedRows++;
      return;
    }
    const order = this.#orders.get(head.id);
    if (order === undefined) {
      this.#orders.set(head.id, { head, customerText, items: [item], lines: [line] });
      return;
    }
    order.lines.push(line);
    const different = differentField(order.head, head);
    if (different !== null) {
      this.#break(order, line, `“${different}” differs from line ${order.lines[0]} of the same order`);
      return;
    }
    const same = this.#mergeLines ? order.items.findIndex((other) => mergeable(other, item)) : -1;
    const earlier = order.items[same];
    if (earlier !== undefined) {
      const merged = orderLineSchema.safeParse({ ...earlier, quantity: earlier.quantity + item.quantity });
      if (merged.success) order.items[same] = merged.data;
      else this.#break(order, line, 'The quantities of this product add up to more than an order line holds');
    } else if (order.items.length < MAX_ITEMS) order.items.push(item);
    else this.#break(order, line, `An order has at most ${MAX_ITEMS} lines`);
  }

  /** Marks the order of a row that was refused, so that the rest of it is not imported either. */
  refuse(orderId: string): void {
    this.#refused.add(orderId);
  }

  /** The orders in the order of their first rows, and the rows refused because of other rows. */
  finish(): { readonly orders: readonly ImportedOrder[]; readonly problems: readonly RowProblem[] } {
    const orders: ImportedOrder[] = [];
    const reported = new Set(this.#problems.map((problem) => problem.line));
    const problems = [...this.#problems];
    for (const [id, { head, customerText, items, lines }] of this.#orders) {
      if (!this.#refused.has(id)) {
        orders.push({ id, lines, head, customerText, items });
        continue;
      }
      const reason = `Another row of order ${id} was refused`;
      for (const each of lines)
        if (!reported.has(each)) problems.push({ line: each, column: null, code: 'orderRejected', reason });
    }
    return { orders, problems };
  }

  #break(order: Gathering, line: number, reason: string): void {
    this.#refused.add(order.head.id);
    this.#problems.push({ line, column: null, code: 'mixedOrder', reason });
  }
}

function mergeable(a: OrderLine, b: OrderLine): boolean {
  return (
    a.sku === b.sku &&
    a.unitPriceMinor === b.unitPriceMinor &&
    a.vatRate === b.vatRate &&
    a.depositMinor === b.depositMinor &&
    a.discountMinor === 0 &&
    b.discountMinor === 0
  );
}

function differentField(a: OrderHead, b: OrderHead): string | null {
  const text = (value: OrderHead[keyof OrderHead]): string =>
    value instanceof Date ? value.toISOString() : String(value);
  const keys: readonly (keyof OrderHead)[] = [
    'customerId',
    'orderNumber',
    'status',
    'placedAt',
    'deliveredAt',
    'currency',
    'note',
    'externalId',
  ];
  return keys.find((key) => text(a[key]) !== text(b[key])) ?? null;
}
