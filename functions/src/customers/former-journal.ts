import { BEHIND_ALL_PACKS, ids, write, type PackJournal } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';

/** Two writes each, of the five hundred a commit takes. */
const AT_ONCE = 200;

/** The scope under which it told of deleted customers. */
const GONE = 'features';

/**
 * Brings changes that an earlier version left in a journal of its own to where they are now read. One whose customer
 * has changed again since is dropped.
 */
export async function moveFormerJournal(context: Context): Promise<void> {
  for (;;) {
    const former = await context.db.list({ from: ['formerPackJournal'], limit: AT_ONCE });
    await context.db.transaction(async (transaction) => {
      const [old, present] = await Promise.all([
        Promise.all(former.map(({ id }) => transaction.get(['formerPackJournal', id]))),
        Promise.all(former.map(({ id }) => transaction.get(['packJournal', id]))),
      ]);
      transaction.write([
        ...old.flatMap((entry, at) => {
          if (entry === null) return [];
          const { scope, customerId, at: since } = entry.data;
          if (scope === GONE)
            return [write.set(['featureGone', ids.featureGone(customerId)], { customerId, at: since })];
          const newer = (present[at]?.data.at ?? entry.data.at) > entry.data.at;
          if (newer) return [];
          const change: PackJournal = { ...entry.data, index: BEHIND_ALL_PACKS };
          return [write.set(['packJournal', ids.packJournal(scope, customerId)], change)];
        }),
        ...former.map(({ id }) => write.delete(['formerPackJournal', id])),
      ]);
    });
    if (former.length < AT_ONCE) return;
  }
}
