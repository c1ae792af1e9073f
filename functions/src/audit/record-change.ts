import { auditEntry, inParts, type ChangeInParts } from '@creamline/domain/audit';
import { pathOf, sameValue, write, type Fields } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';

export interface RecordedChange {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
  readonly beforeVersion: () => string | null;
}

const actions = {
  company: 'companyChanged',
  programme: 'programmeChanged',
  territory: 'territoryChanged',
  user: 'privilegesChanged',
} as const;

/** What applies to everybody and few may change, and what staff may do. */
export type RecordedKind = keyof typeof actions;

/**
 * Records what changed, and by whom: one entry for each change, however often its event comes. `parts` tells what of it
 * is recorded.
 */
export async function recordChange(
  context: Context,
  kind: RecordedKind,
  { id, before, after, beforeVersion }: RecordedChange,
  parts: (old: Fields | null, fresh: Fields | null) => ChangeInParts = inParts,
): Promise<void> {
  const [old, fresh] = [before(), after()];
  const [collection = '', documentId = ''] = pathOf(kind, id).split('/');
  const stamp = stampOf(old, fresh);
  const name = (fresh ?? old)?.['name'];
  const entry = auditEntry({
    actor: stamp.by ?? `${kind}Written`,
    role: 'system',
    action: actions[kind],
    collection,
    documentId,
    label: typeof name === 'string' ? name : null,
    ...parts(old, fresh),
    at: context.now(),
  });
  if (entry.changes.length === 0) return;
  // What a program wrote without saying when is told apart by what it was written over.
  const moment = stamp.at?.getTime() ?? `after_${beforeVersion() ?? 'none'}`;
  const entryId = `${kind}_${documentId}_${moment}`;
  await context.db.transaction(async (transaction) => {
    const written = await transaction.get(['audit', entryId]);
    if (written !== null) return;
    const author = stamp.by === null ? null : await transaction.get(['user', stamp.by]);
    const role = stamp.by === null ? entry.role : (author?.data.role ?? 'none');
    transaction.write([write.create(['audit', entryId], { ...entry, role })]);
  });
}

interface Stamp {
  readonly at: Date | null;
  readonly by: string | null;
}

/** When this change was made and by whom. A stamp that was there before it is that of an earlier one. */
function stampOf(old: Fields | null, fresh: Fields | null): Stamp {
  const [at, by] = [fresh?.['updatedAt'], fresh?.['updatedBy']];
  if (!(at instanceof Date) || sameValue(at, old?.['updatedAt'])) return { at: null, by: null };
  return { at, by: typeof by === 'string' ? by : null };
}
