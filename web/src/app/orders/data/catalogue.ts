import { Injectable, computed, inject, signal } from '@angular/core';
import type { Product } from '@creamline/domain/products';
import { LiveStore, type Live } from '../../platform';
import { readCatalogue } from './read-catalogue';

/** Everything the dairy sells, held in memory: entry searches it and prices from it, also offline. */
@Injectable({ providedIn: 'root' })
export class Catalogue {
  readonly #store = inject(LiveStore);
  readonly #products = signal<readonly Product[] | null>(null);
  readonly #status = signal<Live<unknown>['status']>('loading');

  readonly status = this.#status.asReadonly();
  readonly products = computed<readonly Product[]>(() => this.#products() ?? []);
  readonly bySku = computed<ReadonlyMap<string, Product>>(
    () => new Map(this.products().map((product) => [product.sku, product])),
  );
  readonly live = computed<Live<readonly Product[]>>(() => ({
    status: this.#status(),
    value: this.#products() ?? undefined,
    fromCache: false,
    hasPendingWrites: false,
  }));

  /** Reads the catalogue anew, page by page, and keeps the one there is until that worked. */
  async load(): Promise<void> {
    try {
      this.#products.set(await readCatalogue(this.#store));
      this.#status.set('ready');
    } catch {
      if (this.#products() === null) this.#status.set('error');
    }
  }
}
