import { ids, write } from '@creamline/domain/paths';
import type { FeatureRow } from '@creamline/domain/segments';
import { idsOf, readPage, settingsOf, type Context } from '../platform/index.ts';
import { Shelf, type Packing } from './feature-shelf.ts';
import { OVERLAP_MS, changedSince, isCurrent, rowOf } from './feature-shards.ts';

/** What one run did. */
export interface FeatureReport {
  /** Customers packed or taken out. */
  readonly changed: number;
  /** Whether every customer is in the shards; if not, the next run goes on. */
  readonly complete: boolean;
}

export interface FeatureOptions {
  readonly pageSize: number;
  readonly budgetMs: number;
  /** Bytes of one shard. */
  readonly shardBytes?: number;
}

const defaults: FeatureOptions = { pageSize: 500, budgetMs: 240_000 };
/** Rows packed for the first time that are stored together. */
const STORED_TOGETHER = 5_000;
const GONE_AT_ONCE = 500;

/**
 * Brings the feature shards up to date: packs all customers where that has not been done in this layout, else those
 * who were judged since the last run. One run at a time; a run that breaks off is taken up by the next.
 */
export async function foldFeatures(
  context: Context,
  options: Partial<FeatureOptions> = {},
): Promise<FeatureReport> {
  const { company } = await settingsOf(context);
  const shelf = new Shelf(context, company.timeZone, options.shardBytes);
  const head = await context.db.get(['featureShard', ids.featureShard(0)]);
  const packing = head !== null && isCurrent(head.data, company.timeZone) ? head.data.packing : null;
  const chosen = { ...defaults, ...options };
  if (packing?.afterId === null) return foldChanges(context, shelf, packing, chosen);
  return packAll(context, shelf, packing ?? (await shelf.clear()), chosen);
}

/** Pages through all customers once, by id; the place is kept with the rows. */
async function packAll(
  context: Context,
  shelf: Shelf,
  { asOf, afterId }: Packing,
  { pageSize, budgetMs }: FeatureOptions,
): Promise<FeatureReport> {
  const started = context.now().getTime();
  let rows: FeatureRow[] = [];
  let place = afterId;
  let changed = 0;
  for (;;) {
    const page = await readPage(context.db, {
      from: ['customer'],
      ...(place === null || place === '' ? {} : { afterId: place }),
      limit: pageSize,
    });
    // Whoever has not been judged yet comes with the changes, once they are.
    const judged = page.found.filter(({ data }) => data.evaluatedAt !== null);
    rows.push(...judged.map((each) => rowOf(each, shelf.timeZone)));
    place = idsOf(page).at(-1) ?? place;
    const complete = !page.full;
    const over = context.now().getTime() - started >= budgetMs;
    if (complete || over || rows.length >= STORED_TOGETHER) {
      await shelf.add(rows, { asOf, afterId: complete ? null : place });
      changed += rows.length;
      rows = [];
    }
    if (complete || over) return { changed, complete };
  }
}

/** Puts the rows of customers judged since the last run in place of theirs, and takes out those who are gone. */
async function foldChanges(
  context: Context,
  shelf: Shelf,
  { asOf }: Packing,
  { pageSize, budgetMs }: FeatureOptions,
): Promise<FeatureReport> {
  const started = context.now();
  let changed = 0;
  let from = new Date(asOf.getTime() - OVERLAP_MS);
  for (;;) {
    const [{ found: page, full }, gone] = await Promise.all([
      changedSince(context.db, from, pageSize),
      context.db.list({
        from: ['featureGone'],
        orderBy: [['at', 'asc']],
        limit: GONE_AT_ONCE,
      }),
    ]);
    if (page.length === 0 && gone.length === 0) return { changed, complete: true };
    changed += await shelf.update(
      new Map<string, FeatureRow | null>([
        ...gone.map(({ data }) => [data.customerId, null] as const),
        ...page.map((each) => [each.id, rowOf(each, shelf.timeZone)] as const),
      ]),
    );
    await context.db.commit(gone.map(({ id }) => write.delete(['featureGone', id])));
    const last = page.at(-1)?.data.evaluatedAt ?? null;
    const complete = gone.length < GONE_AT_ONCE && (!full || last === null);
    if (last !== null) await shelf.keep({ asOf: complete ? started : last, afterId: null });
    if (complete) return { changed, complete };
    if (context.now().getTime() - started.getTime() >= budgetMs) return { changed, complete: false };
    if (last !== null) from = last > from ? last : new Date(from.getTime() + 1);
  }
}
