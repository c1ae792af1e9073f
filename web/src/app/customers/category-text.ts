import { productCategories } from '@creamline/domain/products';
import type { TextKey } from '../platform';

/** What a category is called; null where it is none of ours. */
export function categoryText(category: string): TextKey | null {
  const known = productCategories.find((each) => each === category);
  if (known === undefined) return null;
  return `customers.category.${known === 'fresh cheese' ? 'freshCheese' : known}`;
}
