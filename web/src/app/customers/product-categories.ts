import { Injectable, computed, inject, signal } from '@angular/core';
import { productCategories } from '@creamline/domain/products';
import { I18n, LiveStore, type Stored } from '../platform';

/** Which category a product belongs to, read once a session when a chart first asks. */
@Injectable({ providedIn: 'root' })
export class ProductCategories {
  readonly #store = inject(LiveStore);
  readonly #t = inject(I18n).text;
  readonly #products = signal<readonly Stored<'product'>[]>([]);
  readonly #bySku = computed(
    () => new Map(this.#products().map((product) => [product.sku, product.category])),
  );
  #asked = false;

  need(): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.#read();
  }

  of(sku: string): string {
    return this.#bySku().get(sku) ?? 'other';
  }

  /** The category in words; as the product system named it where it is none of ours. */
  name(category: string): string {
    const known = productCategories.find((each) => each === category);
    return known === undefined ? category : this.#t(`customers.category.${known}`);
  }

  async #read(): Promise<void> {
    try {
      this.#products.set(await this.#store.onceQuery({ from: ['product'], limit: 200 }));
    } catch {
      // The chart shows one colour until the next page asks again.
      this.#asked = false;
    }
  }
}
