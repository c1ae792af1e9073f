import { ids, write, type FeatureShard, type Write } from '@creamline/domain/paths';
import { FEATURE_FORMAT, featureText, type FeatureRow } from '@creamline/domain/segments';
import type { Context, Stored, Transaction } from '../platform/index.ts';
import { SHARDS_AT_MOST, packRows, unpackRows } from './feature-shards.ts';

/** How far the shards have come; see the first shard's `packing`. */
export type Packing = NonNullable<FeatureShard['packing']>;

/**
 * The feature shards as one run of the folding writes them: rows stay in the shard they are in, new ones go into the
 * last, and what finds no more room in its shard goes on into the last or behind it, in the same commit.
 */
export class Shelf {
  readonly timeZone: string;
  readonly #context: Context;
  readonly #bytes: number | undefined;
  /** The last shard's index; null until it is looked up. */
  #last: number | null = null;

  constructor(context: Context, timeZone: string, bytes: number | undefined) {
    this.#context = context;
    this.timeZone = timeZone;
    this.#bytes = bytes;
  }

  /** Takes away whatever shards there are, and begins again. */
  async clear(): Promise<Packing> {
    const packing = { asOf: this.#context.now(), afterId: '' };
    const shards = await this.#list();
    const old = shards.filter(({ data }) => data.index > 0);
    await this.#context.db.commit([
      ...old.map(({ id }) => write.delete(['featureShard', id])),
      ...this.#fill(0, [], packing).writes,
    ]);
    this.#last = 0;
    return packing;
  }

  /** Keeps how far the packing has come. */
  keep(packing: Packing): Promise<void> {
    return this.#context.db.commit([write.update(['featureShard', ids.featureShard(0)], { packing })]);
  }

  /** Puts rows behind the others and, where it is told, keeps how far the packing has come with them. */
  async add(rows: readonly FeatureRow[], packing: Packing | null = null): Promise<void> {
    const last = this.#last ?? Math.max(0, (await this.#list()).length - 1);
    const added = new Set(rows.map(({ id }) => id));
    await this.#context.db.transaction(async (transaction) => {
      const shard = await this.#read(transaction, last);
      const before = shard === null ? [] : unpackRows(shard).filter(({ id }) => !added.has(id));
      const kept = last === 0 ? (packing ?? shard?.packing ?? null) : null;
      transaction.write([
        ...this.#lay(last, [...before, ...rows], kept),
        ...(last === 0 || packing === null
          ? []
          : [write.update(['featureShard', ids.featureShard(0)], { packing })]),
      ]);
    });
  }

  /** Replaces and removes rows where they are, and adds those that are nowhere. Returns how many it changed. */
  async update(updates: ReadonlyMap<string, FeatureRow | null>): Promise<number> {
    const pending = new Map(updates);
    const shards = await this.#list();
    this.#last = shards.length - 1;
    let changed = 0;
    for (const { data } of shards) {
      const held = unpackRows(data).filter(({ id }) => updates.has(id));
      const stale = held.filter((row) => !isSame(row, updates.get(row.id) ?? null));
      for (const { id } of held) pending.delete(id);
      if (stale.length > 0) await this.#replace(data.index, stale, updates);
      changed += stale.length;
    }
    const added = [...pending.values()].filter((row) => row !== null);
    if (added.length > 0) await this.add(added);
    return changed + added.length;
  }

  async #replace(
    index: number,
    stale: readonly FeatureRow[],
    updates: ReadonlyMap<string, FeatureRow | null>,
  ): Promise<void> {
    const staleIds = new Set(stale.map(({ id }) => id));
    const last = this.#last ?? index;
    await this.#context.db.transaction(async (transaction) => {
      const shard = await this.#read(transaction, index);
      if (shard === null) return;
      const rows = unpackRows(shard).flatMap((row) =>
        staleIds.has(row.id) ? (updates.get(row.id) ?? []) : [row],
      );
      const { writes, rest } = this.#fill(index, rows, shard.packing);
      if (rest.length === 0 || index === last) {
        transaction.write([...writes, ...this.#lay(index + 1, rest, null)]);
        return;
      }
      const open = await this.#read(transaction, last);
      const before = open === null ? [] : unpackRows(open);
      transaction.write([...writes, ...this.#lay(last, [...before, ...rest], open?.packing ?? null)]);
    });
  }

  /** Writes that lay rows into the shard at `index` and, where they need more, into new ones behind it. */
  #lay(index: number, rows: readonly FeatureRow[], packing: Packing | null): Write[] {
    if (rows.length === 0 && packing === null) return [];
    const { writes, rest } = this.#fill(index, rows, packing);
    this.#last = Math.max(this.#last ?? 0, index);
    return [...writes, ...this.#lay(index + 1, rest, null)];
  }

  #fill(
    index: number,
    rows: readonly FeatureRow[],
    packing: Packing | null,
  ): { readonly writes: Write[]; readonly rest: readonly FeatureRow[] } {
    const packed = packRows(rows, this.#bytes);
    const shard: FeatureShard = {
      index,
      count: packed.items.length,
      format: FEATURE_FORMAT,
      timeZone: this.timeZone,
      rows: packed.bytes,
      packing,
      foldedAt: this.#context.now(),
    };
    return { writes: [write.set(['featureShard', ids.featureShard(index)], shard)], rest: packed.rest };
  }

  #list(): Promise<readonly Stored<FeatureShard>[]> {
    // Those who are gone have no index.
    return this.#context.db.list({
      from: ['featureShard'],
      orderBy: [['index', 'asc']],
      limit: SHARDS_AT_MOST,
    });
  }

  async #read(transaction: Transaction, index: number): Promise<FeatureShard | null> {
    return (await transaction.get(['featureShard', ids.featureShard(index)]))?.data ?? null;
  }
}

function isSame(row: FeatureRow, other: FeatureRow | null): boolean {
  return other !== null && featureText([row]) === featureText([other]);
}
