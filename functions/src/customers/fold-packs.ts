import { FEATURE_SCOPE, foldJournal, packCount } from '@creamline/domain/customers';
import { ids, write, type Pack, type PackJournal } from '@creamline/domain/paths';
import type { Context, Stored } from '../platform/index.ts';

export interface FoldReport {
  readonly scopes: number;
  readonly changes: number;
}

const CHANGES_AT_ONCE = 400;
const RUNS = 50;
/** More packs than ten million customers need. */
const PACKS_OF_A_SCOPE = 500;

/** Folds the journal into the search packs, oldest change first, a scope at a time. */
export async function foldPacks(context: Context): Promise<FoldReport> {
  const report = { scopes: 0, changes: 0 };
  for (let run = 0; run < RUNS; run++) {
    const journal = await context.db.list({
      from: ['packJournal'],
      orderBy: [['at', 'asc']],
      limit: CHANGES_AT_ONCE,
    });
    const scopes = new Set(journal.map(({ data }) => data.scope));
    // The feature shards take out by themselves who is gone.
    scopes.delete(FEATURE_SCOPE);
    if (scopes.size === 0) break;
    for (const scope of scopes) {
      const changes = journal.filter(({ data }) => data.scope === scope);
      await foldScope(context, scope, changes);
      report.scopes += 1;
      report.changes += changes.length;
    }
  }
  return report;
}

/** One scope's changes, read again in the transaction that takes them out of the journal. */
async function foldScope(
  context: Context,
  scope: string,
  changes: readonly Stored<PackJournal>[],
): Promise<void> {
  await context.db.transaction(async (transaction) => {
    const [packs, ...entries] = await Promise.all([
      transaction.list({ from: ['pack'], where: [['scope', '==', scope]], limit: PACKS_OF_A_SCOPE }),
      ...changes.map(({ id }) => transaction.get(['packJournal', id])),
    ]);
    const present = entries.filter((entry) => entry !== null);
    const sorted = packs.map(({ data }) => data).toSorted((a, b) => a.index - b.index);
    const texts = foldJournal(
      sorted.map(({ text }) => text),
      present.map(({ data }) => data),
    );
    const now = context.now();
    transaction.write([
      ...texts.flatMap((text, index) => {
        if (sorted[index]?.text === text) return [];
        const pack: Pack = { scope, index, count: packCount(text), text, foldedAt: now };
        return [write.set(['pack', ids.pack(scope, index)], pack)];
      }),
      ...present.map(({ id }) => write.delete(['packJournal', id])),
    ]);
  });
}
