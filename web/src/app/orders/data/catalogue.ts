import { Injectable, computed, effect, inject, signal } from '@angular/core';
import type { Product } from '@creamline/domain/products';
import { LiveProducts, type Live } from '../../platform';

/**
 * Everything the dairy sells as it was when order entry was opened: entry searches it and prices from it, also offline.
 * A price that changes while somebody enters an order stays as they told it; the answer to the order says so.
 */
@Injectable({ providedIn: 'root' })
export class Catalogue {
  readonly #current = inject(LiveProducts);
  readonly #products = signal<readonly Product[] | null>(null);
  /** Whether what is current is still to be taken over. */
  readonly #due = signal(false);

  readonly status = computed<Live<unknown>['status']>(() =>
    this.#products() === null ? this.#current.live().status : 'ready',
  );
  readonly products = computed<readonly Product[]>(() => this.#products() ?? []);
  readonly bySku = computed<ReadonlyMap<string, Product>>(
    () => new Map(this.products().map((product) => [product.sku, product])),
  );
  readonly live = computed<Live<readonly Product[]>>(() => ({
    status: this.status(),
    value: this.#products() ?? undefined,
    fromCache: false,
    hasPendingWrites: false,
  }));

  constructor() {
    effect(() => {
      const { status, value, fromCache } = this.#current.live();
      if (!this.#due() || status !== 'ready' || value === undefined) return;
      this.#products.set(value);
      // What the device remembers will do until the server has answered.
      if (!fromCache) this.#due.set(false);
    });
  }

  /** Takes over what is current, and keeps what there is until that is known. Reads nothing anew. */
  load(): void {
    this.#due.set(true);
    this.#current.open();
  }
}
