import { Injectable, computed, inject } from '@angular/core';
import { I18n, LiveProducts } from '../platform';
import { categoryText } from './category-text';

/** Which category a product belongs to, once a chart has asked. */
@Injectable({ providedIn: 'root' })
export class ProductCategories {
  readonly #products = inject(LiveProducts);
  readonly #t = inject(I18n).text;
  readonly #bySku = computed(
    () => new Map((this.#products.live().value ?? []).map((product) => [product.sku, product.category])),
  );

  need(): void {
    this.#products.open();
  }

  of(sku: string): string {
    return this.#bySku().get(sku) ?? 'other';
  }

  /** The category in words; as the product system named it where it is none of ours. */
  name(category: string): string {
    const key = categoryText(category);
    return key === null ? category : this.#t(key);
  }
}
