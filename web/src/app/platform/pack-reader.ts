import {
  foldJournal,
  openPacks,
  searchPack,
  type PackChange,
  type PackEntry,
  type PackIndex,
} from '@creamline/domain/customers';

export type { PackIndex };

/** Packs with what has changed since they were folded, ready to be searched. */
export function openFolded(packs: readonly string[], changes: readonly PackChange[]): PackIndex {
  return openPacks(foldJournal(packs, changes));
}

export function find(index: PackIndex, text: string, limit: number): readonly PackEntry[] {
  return searchPack(index, text, limit);
}
