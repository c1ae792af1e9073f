import { foldJournal, type FoldedPack, type HeldPack } from '@creamline/domain/customers';
import {
  BEHIND_ALL_PACKS,
  ids,
  write,
  type Pack,
  type PackJournal,
  type Write,
} from '@creamline/domain/paths';
import type { Context, Stored, Transaction } from '../platform/index.ts';
import { moveFormerJournal } from './former-journal.ts';
import { deflate, heldPack } from './pack-bytes.ts';

export interface FoldReport {
  readonly scopes: number;
  readonly changes: number;
  /** Packs that could not be read: whom they held has to be packed afresh. */
  readonly broken: number;
}

const CHANGES_AT_ONCE = 400;
const RUNS = 50;
/** More packs than ten million customers need. */
const PACKS_OF_A_SCOPE = 500;

/** Folds the journal into the search packs, oldest change first, a scope at a time. */
export async function foldPacks(context: Context): Promise<FoldReport> {
  await moveFormerJournal(context);
  const report = { scopes: 0, changes: 0, broken: 0 };
  for (let run = 0; run < RUNS; run++) {
    const journal = await context.db.list({
      from: ['packJournal'],
      orderBy: [['at', 'asc']],
      limit: CHANGES_AT_ONCE,
    });
    const scopes = new Set(journal.map(({ data }) => data.scope));
    if (scopes.size === 0) break;
    for (const scope of scopes) {
      const changes = journal.filter(({ data }) => data.scope === scope);
      const { handled, broken } = await foldScope(context, scope, changes);
      report.scopes += 1;
      report.changes += handled;
      report.broken += broken;
    }
  }
  return report;
}

/** One scope's changes, read again in the transaction that takes them out of the journal. */
async function foldScope(
  context: Context,
  scope: string,
  changes: readonly Stored<PackJournal>[],
): Promise<{ readonly handled: number; readonly broken: number }> {
  return context.db.transaction(async (transaction) => {
    const [packs, ...entries] = await Promise.all([
      packsOf(transaction, scope),
      ...changes.map(({ id }) => transaction.get(['packJournal', id])),
    ]);
    const present = entries.filter((entry) => entry !== null).map(({ data }) => data);
    const { written, removed, handled } = foldJournal(packs.held, present, { compress: deflate });
    transaction.write([
      ...written.map((pack) => packWrite(scope, pack, context.now())),
      ...removed.map((index) => write.delete(['pack', ids.pack(scope, index)])),
      ...handled.map(({ customerId }) => write.delete(['packJournal', ids.packJournal(scope, customerId)])),
    ]);
    return { handled: handled.length, broken: packs.broken };
  });
}

/** A scope's packs in their places. One that cannot be read holds nobody, and is written anew. */
async function packsOf(
  transaction: Transaction,
  scope: string,
): Promise<{ readonly held: readonly HeldPack[]; readonly broken: number }> {
  const held = new Map<number, HeldPack | null>();
  const stored = await transaction.list({
    from: ['pack'],
    where: [
      ['scope', '==', scope],
      ['index', '<', BEHIND_ALL_PACKS],
    ],
    orderBy: [['index', 'asc']],
    limit: PACKS_OF_A_SCOPE,
    onUnfit: ({ id }) => held.set(Number(id.slice(ids.pack(scope, 0).length - 1)), null),
  });
  for (const { data } of stored) held.set(data.index, heldPack(data));
  const places = Math.max(-1, ...held.keys()) + 1;
  const all = Array.from({ length: places }, (_, index) => held.get(index) ?? null);
  return {
    held: all.map((pack) => pack ?? { lines: [], bytes: null }),
    broken: all.filter((pack) => pack === null).length,
  };
}

function packWrite(scope: string, { index, lines, bytes }: FoldedPack, foldedAt: Date): Write {
  const pack: Pack = { scope, index, count: lines.length, packed: bytes, foldedAt };
  return write.set(['pack', ids.pack(scope, index)], pack);
}
