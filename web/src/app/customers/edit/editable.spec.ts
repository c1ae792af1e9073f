import { editableKeys } from './editable';

it.each([
  ['manager', 'assignedRepId', true],
  ['rep', 'assignedRepId', false],
  ['rep', 'status', true],
  ['service', 'status', false],
  ['service', 'phone', true],
  ['service', 'name', false],
  ['marketing', 'phone', false],
  ['executive', 'name', false],
  ['admin', 'name', false],
] as const)('%s changes %s: %p', (role, key, may) => {
  expect(editableKeys(role).has(key)).toBe(may);
});
