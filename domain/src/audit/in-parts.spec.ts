import { defaultProgramme } from '../loyalty/index.ts';
import { inParts } from './in-parts.ts';

const { tiers } = defaultProgramme;
const at = new Date('2026-06-01T08:00:00Z');

test.each([
  ['a field', { points: 1 }, { points: 2 }, { points: 1 }, { points: 2 }],
  ['a field that came', {}, { points: 2 }, { points: undefined }, { points: 2 }],
  ['a moment', { at }, { at: null }, { at }, { at: null }],
  [
    'a list',
    { codes: ['a', 'b'] },
    { codes: ['b', 'c', 'd'] },
    { 'codes.removed': ['a'] },
    { 'codes.added': ['c', 'd'] },
  ],
  ['a list that came', {}, { codes: ['a'] }, {}, { 'codes.added': ['a'] }],
  ['a list that went', { codes: ['a'] }, {}, { 'codes.removed': ['a'] }, {}],
  ['an empty list that came', {}, { codes: [] }, {}, {}],
  ['the same list', { codes: ['a'] }, { codes: ['a'] }, {}, {}],
  [
    'another order',
    { codes: ['a', 'b'] },
    { codes: ['b', 'a'] },
    { codes: ['a', 'b'] },
    { codes: ['b', 'a'] },
  ],
  ['a list that is none', { codes: 7 }, { codes: ['a'] }, { codes: 7 }, { codes: ['a'] }],
])('%s', (_, before, after, old, fresh) => {
  expect(inParts(before, after)).toEqual({ before: old, after: fresh });
});

test('a map is told by its fields', () => {
  const gold = { from: 2500, multiplier: 1, benefits: ['Coffee'] };
  const { before, after } = inParts({ tiers }, { tiers: { ...tiers, gold } });
  expect(before).toMatchObject({ 'tiers.gold.from': 2000, 'tiers.silver.from': 500 });
  expect(after).toMatchObject({ 'tiers.gold.from': 2500, 'tiers.gold.benefits.added': ['Coffee'] });
  expect(before).not.toHaveProperty(['tiers']);
});

test('of a new document there is nothing before', () => {
  expect(inParts(null, { name: 'Dresden', codes: ['a'] })).toEqual({
    before: {},
    after: { name: 'Dresden', 'codes.added': ['a'] },
  });
});
