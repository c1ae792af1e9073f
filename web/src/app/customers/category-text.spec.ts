import { categoryText } from './category-text';

test.each([
  ['milk', 'customers.category.milk'],
  ['fresh cheese', 'customers.category.freshCheese'],
  ['frozen', 'customers.category.frozen'],
  ['gift boxes', null],
])('the category %s has the text %s', (category, key) => {
  expect(categoryText(category)).toBe(key);
});
