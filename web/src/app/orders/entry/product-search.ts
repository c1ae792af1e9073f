import { foldText } from '@creamline/domain/segments';
import type { CustomerStats } from '@creamline/domain/customers';
import type { Product } from '@creamline/domain/products';

/** A product as the search offers it. */
export interface Offer {
  readonly product: Product;
  /** How many the customer has had in all, and when last; null when never. */
  readonly usual: { readonly quantity: number; readonly lastDay: string } | null;
}

export interface SearchableProduct {
  readonly product: Product;
  readonly words: string;
}

/** Makes products ready to be searched; done once for a catalogue. */
export function searchable(products: readonly Product[]): readonly SearchableProduct[] {
  return products
    .filter((product) => product.active)
    .map((product) => ({
      product,
      words: ` ${foldText(`${product.name} ${product.sku} ${product.category}`)}`,
    }));
}

/**
 * Products that hold every typed word, what this customer usually takes first, then those in which a word begins as
 * typed, then by name.
 */
export function offers(
  catalogue: readonly SearchableProduct[],
  typed: string,
  taken: CustomerStats['products'],
  limit = 30,
): readonly Offer[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  return catalogue
    .filter((entry) => words.every((word) => entry.words.includes(word)))
    .map(({ product, words: text }) => ({
      product,
      usual: Object.hasOwn(taken, product.sku) ? (taken[product.sku] ?? null) : null,
      begins: words.every((word) => text.includes(` ${word}`)),
    }))
    .sort(
      (a, b) =>
        (b.usual?.quantity ?? 0) - (a.usual?.quantity ?? 0) ||
        Number(b.begins) - Number(a.begins) ||
        a.product.name.localeCompare(b.product.name),
    )
    .slice(0, limit)
    .map(({ product, usual }) => ({ product, usual }));
}
