import type { Fields } from '../../paths/index.ts';
import { valueAt } from './field-paths.ts';
import type { MergeReference, MergeSide, Repoint } from './plan.ts';
import type { MergePolicy } from './policy.ts';

/** What pointed to the losers points to the winner; a copy of a loser's name beside it becomes the winner's. */
export function repointsOf(
  policy: MergePolicy,
  merged: Fields,
  winnerId: string,
  losers: readonly MergeSide[],
  references: readonly MergeReference[],
): readonly Repoint[] {
  const name = valueAt(merged, policy.name);
  return policy.repoints.flatMap((rule) =>
    losers.flatMap((loser) => {
      const pointing = references.filter(
        ({ collection, document }) =>
          collection === rule.collection && valueAt(document, rule.field) === loser.id,
      );
      const found: Repoint[] = [];
      const add = (field: string, from: string, to: string, of: readonly MergeReference[]): void => {
        const ids = [...new Set(of.map(({ id }) => id))];
        if (ids.length > 0 && from !== to) found.push({ collection: rule.collection, field, from, to, ids });
      };
      add(rule.field, loser.id, winnerId, pointing);
      const copied = valueAt(loser.document, policy.name);
      const { name: copy } = rule;
      if (copy !== undefined && typeof copied === 'string' && typeof name === 'string')
        add(
          copy,
          copied,
          name,
          pointing.filter(({ document }) => valueAt(document, copy) === copied),
        );
      return found;
    }),
  );
}
