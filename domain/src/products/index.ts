export { allergens, allergenStates, type Allergen, type AllergenState } from './allergens.ts';
export { productCategories, productSchema, type Product } from './product.ts';
