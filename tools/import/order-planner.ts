import type { Firestore } from 'firebase-admin/firestore';
import { newCustomer, type ColumnMap, type ImportedOrder } from '@creamline/domain/imports';
import { pathOf } from '@creamline/domain/paths';
import type { RejectedRows } from './rejected-rows.ts';
import { storedData } from './stored.ts';
import { customerTarget, orderTarget, type OrderScope, type Target } from './targets.ts';

const nobody: OrderScope = { assignedRepId: null, territoryId: null };

/** Finds the customer of each order, or makes one where the map says so. */
export class OrderPlanner {
  readonly #db: Firestore;
  readonly #map: ColumnMap;
  readonly #rejected: RejectedRows;
  /** Scope of the customers looked up so far; null where there is none. */
  readonly #customers = new Map<string, OrderScope | null>();
  newCustomers = 0;

  constructor(db: Firestore, map: ColumnMap, rejected: RejectedRows) {
    this.#db = db;
    this.#map = map;
    this.#rejected = rejected;
  }

  /** The documents of each order; null for one whose customer nobody knows. */
  async plan(orders: readonly ImportedOrder[]): Promise<readonly (readonly Target[] | null)[]> {
    await this.#lookUp(orders.map((order) => order.head.customerId));
    return orders.map((order) => this.#planOne(order));
  }

  #planOne(order: ImportedOrder): readonly Target[] | null {
    const { customerId } = order.head;
    const known = this.#customers.get(customerId) ?? null;
    if (known !== null) return [orderTarget(order, known)];
    const made = this.#map.orders.newCustomer;
    if (made === null) {
      this.#refuse(order, `There is no customer “${customerId}”; import the customers first`);
      return null;
    }
    const name = made.name.replace('{}', () => order.customerText.slice(0, 40));
    const facts = newCustomer(name, made.businessType, made.status);
    if (facts === null) {
      this.#refuse(order, 'No customer can be made of this name: use plain text on one line');
      return null;
    }
    this.#customers.set(customerId, nobody);
    this.newCustomers++;
    const record = { id: customerId, line: order.lines[0] ?? 0, facts, given: [] };
    return [customerTarget(record, false), orderTarget(order, nobody)];
  }

  #refuse(order: ImportedOrder, reason: string): void {
    const isCustomer = (to: ColumnMap['columns'][string]): boolean =>
      (typeof to === 'string' ? to : to.field) === 'customerId';
    const column = Object.entries(this.#map.columns).find(([, to]) => isCustomer(to))?.[0] ?? 'customerId';
    this.#rejected.add(order.lines.map((line) => ({ line, column, code: 'unknownCustomer', reason })));
  }

  async #lookUp(ids: readonly string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#customers.has(id));
    if (unknown.length === 0) return;
    const refs = unknown.map((id) => this.#db.doc(pathOf('customer', id)));
    for (const snapshot of await this.#db.getAll(...refs, { fieldMask: ['assignedRepId', 'territoryId'] })) {
      const stored = storedData(snapshot);
      this.#customers.set(snapshot.id, stored === null ? null : scopeOf(stored));
    }
  }
}

function scopeOf(stored: Readonly<Record<string, unknown>>): OrderScope {
  const [rep, territory] = [stored['assignedRepId'], stored['territoryId']];
  return {
    assignedRepId: typeof rep === 'string' ? rep : null,
    territoryId: typeof territory === 'string' ? territory : null,
  };
}
