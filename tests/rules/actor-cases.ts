/** Everything the matrix grants, asked by somebody to whom nothing may be granted: one factor differs, the person. */
import type { Case, Ids } from './case.ts';
import type { Caller } from './firestore-rest.ts';
import { matrixCases } from './matrix-cases.ts';

/** The granted requests of the matrix, made by `as`; documents of the person who asks stay as the project has them. */
export function grantedRequests(ids: Ids, who: string, as: (caller: Caller) => Caller | null): Case[] {
  return matrixCases(ids)
    .filter((each) => each.expected === 'allowed')
    .map((each) => ({
      ...each,
      name: each.name.replace(' may ', `, ${who}, may not `),
      caller: each.caller === null ? null : as(each.caller),
      seeds: each.seeds.filter(([path]) => path !== `users/${each.caller?.uid ?? ''}`),
      expected: 'denied' as const,
    }));
}
