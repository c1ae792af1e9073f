import type { OrderLine } from '@creamline/domain/orders';
import type { Product } from '@creamline/domain/products';
import type { BasketLine } from './basket';

/** The lines at the prices the console knows; what it does not know is left to the server. */
export function pricedLines(
  lines: readonly BasketLine[],
  products: ReadonlyMap<string, Product>,
): readonly OrderLine[] {
  return lines.flatMap(({ sku, quantity }) => {
    const product = products.get(sku);
    if (product === undefined) return [];
    const { name, priceMinor, vatRate, depositMinor } = product;
    return [{ sku, name, quantity, unitPriceMinor: priceMinor, discountMinor: 0, vatRate, depositMinor }];
  });
}
