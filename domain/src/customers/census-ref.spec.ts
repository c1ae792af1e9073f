import type { Actor } from '../access/index.ts';
import { censusRef } from './census-ref.ts';

test.each<[Actor['role'], readonly string[], string | null]>([
  ['manager', ['leipzig', 'halle', 'jena'], 'territories:halle+jena+leipzig_census'],
  ['manager', [], null],
  ['rep', ['leipzig'], 'rep:kim_census'],
  ['marketing', [], 'all_census'],
  ['executive', [], 'all_census'],
  ['admin', [], null],
])('a %s of %j reads %s, and no other', (role, territories, id) => {
  expect(censusRef({ uid: 'kim', role, territories })).toEqual(id === null ? null : ['census', id]);
});
