import {
  foldJournal,
  openPacks,
  packEntry,
  searchPack,
  type PackChange,
  type PackEntry,
  type PackIndex,
} from '@creamline/domain/customers/plain';

export type { PackIndex };

/** Packs with what has changed since they were folded. */
export function fold(packs: readonly string[], changes: readonly PackChange[]): readonly string[] {
  return foldJournal(packs, changes);
}

/** Packs ready to be searched. */
export function open(packs: readonly string[]): PackIndex {
  return openPacks(packs);
}

export function find(index: PackIndex, text: string, limit: number): readonly PackEntry[] {
  return searchPack(index, text, limit);
}

/** Customers' names by id. */
export function names(packs: readonly string[]): ReadonlyMap<string, string> {
  const entries = packs.flatMap((pack) => pack.split('\n').map(packEntry));
  return new Map(entries.map(({ id, name }) => [id, name]));
}
