import { sameValue, type Fields } from '../../paths/index.ts';
import { isNested } from '../nested.ts';
import { fieldChanges, keptAt, valueAt, withKept } from './field-paths.ts';
import { mergedParts } from './merged-parts.ts';
import { mergeProblem, type MergeProblem } from './merge-problem.ts';
import type { MergePlan, MergeReference, MergeSide } from './plan.ts';
import type { MergePolicy } from './policy.ts';
import { repointsOf } from './repoints.ts';
import { surviving } from './survivors.ts';

/** Who merges, and when: what redirects tell. */
export interface MergeSetting {
  readonly at: Date;
  readonly by: string;
}

/**
 * The plan that merges the losers into the winner. Every value that is in the winner stays unless the policy says
 * otherwise; of several losers, the first has the say. The losers become redirects: `mergedInto`, `mergedAt`,
 * `mergedBy` and the fields of the policy's stub.
 */
export function mergePlan(
  policy: MergePolicy,
  winner: MergeSide,
  losers: readonly MergeSide[],
  references: readonly MergeReference[],
  setting: MergeSetting,
): MergePlan | MergeProblem {
  const problem = mergeProblem(policy, [winner, ...losers]);
  if (problem !== null) return problem;
  const loserIds = losers.map(({ id }) => id);
  const own = new Set([winner.id, ...loserIds]);
  const merged = mergedDocument(policy, winner, losers, own);
  const path = (id: string): string => `${policy.collection}/${id}`;
  const parts = mergedParts(policy, winner, losers, merged, path);
  return {
    collection: policy.collection,
    winnerId: winner.id,
    loserIds,
    changes: [
      { path: path(winner.id), fields: fieldChanges(winner.document, merged) },
      ...parts.changes,
    ].filter(({ fields }) => fields.length > 0),
    repoints: repointsOf(
      policy,
      merged,
      winner.id,
      losers,
      references.filter(({ collection, id }) => collection !== policy.collection || !own.has(id)),
    ),
    replacements: [
      ...losers.map((loser) => ({
        path: path(loser.id),
        before: loser.document,
        after: redirect(policy, loser, winner.id, setting),
      })),
      ...parts.replacements,
    ],
    ledgers: policy.ledgers.flatMap((ledger) => loserIds.map((from) => ({ ledger, from, to: winner.id }))),
    rescopes: losers.some(({ document }) =>
      policy.stub.some((field) => !sameValue(valueAt(document, field), valueAt(merged, field))),
    ),
  };
}

/** The winner as it is afterwards: no kin of itself, and with the ids of what was merged in. */
function mergedDocument(
  policy: MergePolicy,
  winner: MergeSide,
  losers: readonly MergeSide[],
  own: ReadonlySet<string>,
): Fields {
  let merged = surviving(
    winner.document,
    losers.map(({ document }) => document),
    policy.fields,
  );
  for (const field of policy.kin) {
    const kin = valueAt(merged, field);
    if (typeof kin === 'string' && own.has(kin)) merged = withKept(merged, field.split('.'), { value: null });
  }
  if (policy.ids === null) return merged;
  const ids = valueAt(merged, policy.ids) ?? {};
  if (!isNested(ids)) return merged;
  const all = new Map(Object.entries(ids));
  for (const { id } of losers) {
    let count = 1;
    while (all.has(`merged_${count}`)) count += 1;
    if (id.length <= LONGEST_ID) all.set(`merged_${count}`, id);
  }
  return withKept(merged, [policy.ids], { value: Object.fromEntries(all) });
}

/** The longest value the map of ids may hold; a longer id is known by its redirect alone. */
const LONGEST_ID = 120;

function redirect(
  policy: MergePolicy,
  { document }: MergeSide,
  winnerId: string,
  setting: MergeSetting,
): Fields {
  const kept = policy.stub.flatMap((field) => {
    const stored = keptAt(document, [field]);
    return stored === null ? [] : [[field, stored.value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    mergedInto: winnerId,
    mergedAt: setting.at,
    mergedBy: setting.by,
  };
}
