import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Customer } from '@creamline/domain/customers';
import { fillDocument, type FeaturePart, type FeatureShard, type Filled } from '@creamline/domain/paths';
import {
  FEATURE_FORMAT,
  featureRowOf,
  featureRows,
  featureText,
  type FeatureRow,
} from '@creamline/domain/segments';
import { readPage, type Page, type Reader, type Stored } from '../platform/index.ts';

/** More shards than four million customers need. */
export const SHARDS_AT_MOST = 500;
/** More are left to the folding, which looks for them every few minutes. */
const GONE_AT_MOST = 500;
/** A write is stamped a moment before it is through: changes this old are looked at once more. */
export const OVERLAP_MS = 5 * 60_000;

/** Packs as many of the rows as one document holds. */
export function packRows(rows: readonly FeatureRow[], most?: number): Filled<FeatureRow> {
  return fillDocument(rows, (part) => compress(featureText(part)), most);
}

/** The rows of a shard. */
export function unpackRows({ rows }: Pick<FeatureShard, 'rows'>): FeatureRow[] {
  return featureRows(brotliDecompressSync(rows).toString());
}

function compress(text: string): Uint8Array {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

/** All shards of the company, whole and of the present layout. */
export interface Features {
  readonly shards: readonly FeatureShard[];
  /** Customers who are deleted, though still in the shards. */
  readonly gone: ReadonlySet<string>;
  readonly count: number;
  readonly timeZone: string;
  /** Customers judged from here on may be others than their rows say. */
  readonly changesFrom: Date;
}

/**
 * Reads all shards and who is gone since, one read each; null while they are not packed whole, or in another time zone
 * or layout.
 */
export async function readFeatures(reader: Reader, timeZone: string): Promise<Features | null> {
  const parts = await reader.list({ from: ['featurePart'], limit: SHARDS_AT_MOST + GONE_AT_MOST });
  const shards = parts.map(({ data }) => data).filter(isShard);
  const gone = new Set(parts.flatMap(({ data: { customerId } }) => customerId ?? []));
  const packing = shards.find(({ index }) => index === 0)?.packing ?? null;
  if (packing === null || packing.afterId !== null) return null;
  if (!shards.every((shard) => isCurrent(shard, timeZone))) return null;
  const count = shards.reduce((sum, shard) => sum + shard.count, 0);
  return { shards, gone, count, timeZone, changesFrom: new Date(packing.asOf.getTime() - OVERLAP_MS) };
}

/** Whether a shard is laid out as this version of the code does it. */
export function isCurrent(shard: FeatureShard, timeZone: string): boolean {
  return shard.format === FEATURE_FORMAT && shard.timeZone === timeZone;
}

function isShard(part: FeaturePart): part is FeatureShard {
  return part.customerId === undefined;
}

/** Every row of a customer who is not gone, a shard at a time, so that no more than one is unpacked. */
export function* rowsOf({ shards, gone }: Features): Generator<FeatureRow> {
  for (const shard of shards) for (const row of unpackRows(shard)) if (!gone.has(row.id)) yield row;
}

/** One page of the customers judged from a moment on, in that order; those who do not fit keep the rows they have. */
export function changedSince(reader: Reader, from: Date, limit: number): Promise<Page<Customer>> {
  return readPage(reader, {
    from: ['customer'],
    where: [['evaluatedAt', '>=', from]],
    orderBy: [['evaluatedAt', 'asc']],
    limit,
  });
}

/** {@link changedSince}, page after page until nobody is left. A page may begin with the last of the one before. */
export async function* changedPages(
  reader: Reader,
  first: Date,
  limit: number,
): AsyncGenerator<readonly Stored<Customer>[]> {
  let from = first;
  for (;;) {
    const { found, full } = await changedSince(reader, from, limit);
    yield found;
    const last = found.at(-1)?.data.evaluatedAt ?? null;
    if (!full || last === null) return;
    from = last > from ? last : new Date(from.getTime() + 1);
  }
}

/** The row of a stored customer. */
export function rowOf({ id, data }: Pick<Stored<Customer>, 'id' | 'data'>, timeZone: string): FeatureRow {
  return featureRowOf(id, data, timeZone);
}
