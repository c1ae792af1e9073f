import { randomUUID } from 'node:crypto';
import type {
  ImportedCustomer,
  ImportedOrder,
  ImportedProduct,
  ImportedRecord,
} from '@creamline/domain/imports';
import { orderTotals } from '@creamline/domain/orders';
import { pathOf } from '@creamline/domain/paths';

type Fields = Readonly<Record<string, unknown>>;

/** A document to be created, or brought in line with the file. */
export interface Target {
  readonly path: string;
  readonly record: ImportedRecord<object>;
  /** Whether this is a record of the file, and not something made along the way. */
  readonly counted: boolean;
  create(now: Date): Fields;
  /** What else changes with any change of the stored document. */
  touch(stored: Fields, now: Date): Fields;
}

/** Who wrote what an import writes, and where its orders come from. */
export const AUTHOR = 'import';

export function customerTarget(record: ImportedCustomer, counted = true): Target {
  return {
    path: pathOf('customer', record.id),
    record,
    counted,
    create: (now) => ({
      ...record.facts,
      createdAt: now,
      createdBy: AUTHOR,
      updatedAt: now,
      updatedBy: AUTHOR,
      rev: randomUUID(),
      base: null,
    }),
    // An import changes what people own: their offline edits must see that the record moved on.
    touch: (stored, now) => ({
      updatedAt: now,
      updatedBy: AUTHOR,
      rev: randomUUID(),
      base: typeof stored['rev'] === 'string' ? stored['rev'] : null,
    }),
  };
}

export function productTarget(record: ImportedProduct): Target {
  return {
    path: pathOf('product', record.id),
    record,
    counted: true,
    create: (now) => ({ ...record.facts, updatedAt: now }),
    touch: (_, now) => ({ updatedAt: now }),
  };
}

/** The scope an order takes over from its customer. */
export interface OrderScope {
  readonly assignedRepId: string | null;
  readonly territoryId: string | null;
}

export function orderTarget(order: ImportedOrder, scope: OrderScope): Target {
  const { id, ...head } = order.head;
  const facts = { ...head, lines: order.items, totals: orderTotals(order.items), source: AUTHOR };
  const given = Object.keys(facts).map((key) => [key]);
  return {
    path: pathOf('order', id),
    record: { id, line: order.lines[0] ?? 0, facts, given },
    counted: true,
    create: (now) => ({ ...facts, ...scope, createdAt: now, updatedAt: now }),
    touch: (_, now) => ({ updatedAt: now }),
  };
}
