import type { Actor } from '@creamline/domain/access';
import { monthsQuery } from './months-query';

const manager = (...territories: string[]): Actor => ({ uid: 'mara', role: 'manager', territories });

test.each<[string, Actor, string]>([
  ['of no more than one territory', manager('jena'), 'territory:jena'],
  ['of several', manager('leipzig', 'halle', 'jena'), 'territories:halle+jena+leipzig'],
  ['of a rep', { uid: 'anna', role: 'rep', territories: ['jena'] }, 'rep:anna'],
  ['of the company', { uid: 'rosa', role: 'executive', territories: [] }, 'all'],
])('the figures %s are one scope, a document a month', (_, actor, scope) => {
  expect(monthsQuery(actor, '2026-01-31', 3)?.where).toEqual([
    ['scope', '==', scope],
    ['month', 'in', ['2026-01', '2025-12', '2025-11']],
  ]);
});

test('nobody, and a manager of no territory, asks for nothing', () => {
  expect(monthsQuery(null, '2026-01-31', 3)).toBeNull();
  expect(monthsQuery(manager(), '2026-01-31', 3)).toBeNull();
});
