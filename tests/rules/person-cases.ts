/** People beside the test staff: the same request, with one thing different in their staff document. */
import type { Case } from './case.ts';
import type { Fields } from './firestore-rest.ts';
import { SIGNED_IN, caller, userDocument } from './staff.ts';

const people: readonly (readonly [string, Fields, 'allowed' | 'denied'])[] = [
  ['present', {}, 'allowed'],
  ['gone', { active: false }, 'denied'],
  ['promoted', { role: 'manager' }, 'denied'],
  ['signed-in-before', { validAfter: new Date((SIGNED_IN + 1) * 1000) }, 'denied'],
  ['signed-in-then', { validAfter: new Date(SIGNED_IN * 1000) }, 'allowed'],
];

export function personCases(): Case[] {
  return people.map(([uid, changes, expected]) => ({
    name: `a person ${uid}: ${expected}`,
    group: 'product',
    seeds: [[`users/${uid}`, userDocument('rep', changes)]],
    caller: { ...caller('rep'), uid },
    request: { get: 'products/milk-1' },
    expected,
  }));
}
