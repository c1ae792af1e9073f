import type { Fields } from '../../paths/index.ts';
import { fieldChanges, keptAt, withKept } from './field-paths.ts';
import type { DocumentChange, DocumentReplacement, MergeSide } from './plan.ts';
import type { MergePolicy, PartPolicy } from './policy.ts';
import { surviving } from './survivors.ts';

/**
 * The documents below the records: the losers' go into the winner's, which is made where there is none, and are
 * taken away from the losers, so that nothing personal stays behind a redirect.
 */
export function mergedParts(
  policy: MergePolicy,
  winner: MergeSide,
  losers: readonly MergeSide[],
  merged: Fields,
  path: (id: string) => string,
): { readonly changes: readonly DocumentChange[]; readonly replacements: readonly DocumentReplacement[] } {
  const changes: DocumentChange[] = [];
  const replacements: DocumentReplacement[] = [];
  for (const [below, part] of Object.entries(policy.parts)) {
    const given = losers.flatMap(({ id, parts }) => {
      const document = parts?.[below];
      return document === undefined ? [] : [{ id, document }];
    });
    const [first, ...others] = given.map(({ document }) => document);
    if (first === undefined) continue;
    const own = winner.parts?.[below];
    const place = `${path(winner.id)}/${below}`;
    if (own === undefined) {
      const made = owned(surviving(first, others, part.fields), part, winner.id, merged);
      replacements.push({ path: place, before: null, after: made });
    } else {
      const after = surviving(own, [first, ...others], part.fields);
      changes.push({ path: place, fields: fieldChanges(own, owned(after, part, winner.id, merged)) });
    }
    for (const { id, document } of given)
      replacements.push({ path: `${path(id)}/${below}`, before: document, after: null });
  }
  return { changes, replacements };
}

/** The part as one of the winner: its id, and what is copied from it. */
function owned(document: Fields, part: PartPolicy, id: string, merged: Fields): Fields {
  let result = withKept(document, [part.owner], { value: id });
  for (const field of part.copied) {
    const kept = keptAt(merged, [field]);
    if (kept !== null) result = withKept(result, [field], kept);
  }
  return result;
}
