import { DOCUMENT_BYTES, fillDocument } from '../paths/index.ts';
import { byName, packText, packedId, type PackChange } from './pack.ts';

/** A pack as it is stored. */
export interface HeldPack {
  readonly lines: readonly string[];
  /** The bytes it takes; null where it is not stored as packs now are, and has to be written anew. */
  readonly bytes: number | null;
}

/** A pack as it is to be stored. */
export interface FoldedPack {
  readonly index: number;
  readonly lines: readonly string[];
  readonly bytes: Uint8Array;
}

/** What folding changes calls for. */
export interface Folding {
  readonly written: readonly FoldedPack[];
  /** Places of packs that are no longer needed: the last ones. */
  readonly removed: readonly number[];
  /** The changes that are in the packs then; the others are left to a further folding. */
  readonly handled: readonly PackChange[];
}

/** How a pack's text becomes bytes, and how many of them a document holds. */
export interface PackForm {
  readonly compress: (text: string) => Uint8Array;
  readonly most?: number;
}

/** A commit holds ten megabytes. One pack more may have to take what no longer fits elsewhere. */
const PACKS_AT_ONCE = 8;
/** New customers fill a pack this far; the rest is for lines that grow. */
const FULL = 0.97;
/** Packs are laid anew where they would fill so little of what one pack fewer holds. */
const LOOSE = 0.8;
/** What a character is taken to need before any is compressed. */
const BYTES_OF_A_CHARACTER = 0.45;

/**
 * Folds changes into a scope's packs: known customers are replaced or taken out where they are, new ones go into the
 * first pack with room, else into a further one. Folding the same changes again changes nothing. Packs of an older
 * layout, and those that have become loose, are laid anew, as few as hold them all.
 */
export function foldJournal(
  packs: readonly HeldPack[],
  changes: readonly PackChange[],
  form: PackForm,
): Folding {
  const shelf = new Shelf(packs, form);
  const handled = shelf.apply(changes);
  return { ...(shelf.isLoose() ? shelf.layAnew() : shelf.fold()), handled };
}

class Shelf {
  readonly #held: readonly HeldPack[];
  #lines: string[][];
  readonly #touched: Set<number>;
  readonly #form: PackForm;
  readonly #most: number;

  constructor(held: readonly HeldPack[], form: PackForm) {
    this.#held = held;
    this.#lines = held.map(({ lines }) => [...lines]);
    this.#touched = new Set();
    this.#form = form;
    this.#most = form.most ?? DOCUMENT_BYTES;
  }

  /** Puts changes where they belong; gives those that found a place among the packs one commit can write. */
  apply(changes: readonly PackChange[]): readonly PackChange[] {
    const pending = new Map(changes.map((change) => [change.customerId, change]));
    const handled: PackChange[] = [];
    this.#lines = this.#lines.map((lines, index) => this.#replace(lines, index, pending, handled));
    const added = [...pending.values()].filter(({ line }) => line !== null);
    handled.push(...[...pending.values()].filter(({ line }) => line === null), ...this.#add(added));
    return handled;
  }

  #replace(
    lines: string[],
    index: number,
    pending: Map<string, PackChange>,
    handled: PackChange[],
  ): string[] {
    const stays = lines.every((line) => {
      const change = pending.get(packedId(line));
      return change === undefined || change.line === line;
    });
    const mayWrite = stays || this.#touch(index);
    return lines.flatMap((line) => {
      const change = pending.get(packedId(line));
      if (change === undefined) return [line];
      pending.delete(change.customerId);
      if (!mayWrite) return [line];
      handled.push(change);
      return change.line === null ? [] : [change.line];
    });
  }

  #add(added: readonly PackChange[]): readonly PackChange[] {
    let next = 0;
    for (let index = 0; next < added.length; index++) {
      const room = this.#room(index);
      if (room === 0) continue;
      if (!this.#touch(index)) break;
      const lines = added.slice(next, next + room).flatMap(({ line }) => line ?? []);
      (this.#lines[index] ??= []).push(...lines);
      next += room;
    }
    return added.slice(0, next);
  }

  /** How many more customers of middling length a pack takes. */
  #room(index: number): number {
    const lines = this.#lines[index] ?? [];
    if (lines.length === 0) return Infinity;
    const bytes = this.#bytes(index);
    const free = this.#most * FULL - bytes;
    return Math.max(0, Math.floor((free * lines.length) / Math.max(1, bytes)));
  }

  #bytes(index: number): number {
    const characters = (lines: readonly string[]): number =>
      lines.reduce((sum, line) => sum + line.length + 1, 0);
    return this.#held[index]?.bytes ?? characters(this.#lines[index] ?? []) * BYTES_OF_A_CHARACTER;
  }

  #touch(index: number): boolean {
    if (this.#touched.size < PACKS_AT_ONCE) this.#touched.add(index);
    return this.#touched.has(index);
  }

  isLoose(): boolean {
    const bytes = this.#lines.reduce((sum, _, index) => sum + this.#bytes(index), 0);
    if (bytes > (PACKS_AT_ONCE - 1) * this.#most) return false;
    const older = this.#held.some((pack) => pack.bytes === null);
    return older || bytes < (this.#lines.length - 1) * this.#most * LOOSE;
  }

  layAnew(): Omit<Folding, 'handled'> {
    const written = this.#fill(0, this.#lines.flat().toSorted(byName), this.#most * FULL);
    const removed = this.#held.map((_, index) => index).filter((index) => index >= written.length);
    return { written, removed };
  }

  /** Writes what was touched; lines that have grown out of their pack go behind the last. */
  fold(): Omit<Folding, 'handled'> {
    const outgrown: string[] = [];
    const written = [...this.#touched].map((index): FoldedPack => {
      const { bytes, items, rest } = fillDocument(this.#lines[index] ?? [], this.#encode, this.#most);
      outgrown.push(...rest);
      return { index, lines: items, bytes };
    });
    if (outgrown.length > 0) written.push(...this.#fill(this.#lines.length, outgrown, this.#most));
    return { written, removed: [] };
  }

  #fill(index: number, lines: readonly string[], most: number): readonly FoldedPack[] {
    const { bytes, items, rest } = fillDocument(lines, this.#encode, most);
    const pack = { index, lines: items, bytes };
    return rest.length === 0 ? [pack] : [pack, ...this.#fill(index + 1, rest, most)];
  }

  readonly #encode = (lines: readonly string[]): Uint8Array => this.#form.compress(packText(lines));
}
