/** The fourteen allergens of Regulation (EU) 1169/2011, Annex II. */
export const allergens = [
  'celery',
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'lupin',
  'milk',
  'molluscs',
  'mustard',
  'nuts',
  'peanuts',
  'sesame',
  'soya',
  'sulphites',
] as const;

export type Allergen = (typeof allergens)[number];

/** What a product declares of an allergen. `unknown` (not declared) never counts as safe. */
export const allergenStates = ['contains', 'mayContain', 'free', 'unknown'] as const;

export type AllergenState = (typeof allergenStates)[number];
