import type { Actor } from '../access/actor.ts';
import { figuresScope, territoriesScope, territoriesTogether } from './figures-scope.ts';

test.each([
  [[], null],
  [['leipzig'], 'territory:leipzig'],
  [['leipzig', 'leipzig'], 'territory:leipzig'],
  [['leipzig', 'halle', 'leipzig'], 'territories:halle+leipzig'],
] as const)('%j are the scope %s', (territories, scope) => {
  expect(territoriesScope(territories)).toBe(scope);
});

test.each([
  ['territories:halle+leipzig', ['halle', 'leipzig']],
  ['territory:halle', []],
  ['all', []],
] as const)('%s names %j', (scope, territories) => {
  expect(territoriesTogether(scope)).toEqual(territories);
});

test.each<[Actor['role'], readonly string[], string | null]>([
  ['rep', ['leipzig', 'halle'], 'rep:kim'],
  ['manager', ['leipzig', 'halle'], 'territories:halle+leipzig'],
  ['manager', ['leipzig'], 'territory:leipzig'],
  ['manager', [], null],
  ['executive', [], 'all'],
  ['marketing', ['leipzig'], 'all'],
])('a %s of %j works by the figures of %s', (role, territories, scope) => {
  expect(figuresScope({ uid: 'kim', role, territories })).toBe(scope);
});
