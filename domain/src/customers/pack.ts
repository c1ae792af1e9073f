import type { Customer } from './customer.ts';

/** A customer as a search pack holds it. */
export interface PackEntry {
  readonly id: string;
  readonly name: string;
  readonly town: string;
}

/** Customers in one pack document; 20,000 lines stay well under Firestore's 1 MiB. */
export const PACK_LINES = 20_000;
/** Characters in one pack document, for dairies whose customers have long names. */
export const PACK_CHARACTERS = 700_000;

/**
 * One customer as a line of a pack: id, name, town and further keys (postal code, legal name, numbers in other
 * systems), separated by tabs. No contact data: a pack is read by whoever may see the list.
 */
export function packLine(customerId: string, customer: Pick<Customer, 'basicInfo' | 'externalIds'>): string {
  const { name, legalName, address } = customer.basicInfo;
  const keys = [address?.postalCode ?? '', legalName ?? '', ...Object.values(customer.externalIds)];
  return [customerId, name, address?.city ?? '', keys.filter((key) => key !== '').join(' ')]
    .map((part) => part.replace(/[\t\n\r]+/g, ' ').trim())
    .join('\t');
}

/** Reads a line back. */
export function packEntry(line: string): PackEntry {
  const [id = '', name = '', town = ''] = line.split('\t');
  return { id, name, town };
}

/** What changed for one customer; a null line takes the customer out. */
export interface PackChange {
  readonly customerId: string;
  readonly line: string | null;
}

/**
 * Folds changes into the texts of a scope's packs: known customers are replaced or taken out where they are, new ones
 * go into the first pack with room, else into a further one. Folding the same changes again changes nothing.
 */
export function foldJournal(packs: readonly string[], changes: readonly PackChange[]): string[] {
  const pending = new Map(changes.map(({ customerId, line }) => [customerId, line]));
  const folded = packs.map((pack) =>
    linesOf(pack).flatMap((line) => {
      const id = line.slice(0, line.indexOf('\t'));
      const change = pending.get(id);
      if (change === undefined) return [line];
      pending.delete(id);
      return change === null ? [] : [change];
    }),
  );
  const sizes = folded.map((lines) => lines.reduce((sum, line) => sum + line.length + 1, 0));
  for (const line of pending.values()) {
    if (line === null) continue;
    let index = folded.findIndex(
      (lines, at) => lines.length < PACK_LINES && (sizes[at] ?? 0) + line.length < PACK_CHARACTERS,
    );
    if (index < 0) index = folded.push([]) - 1;
    folded[index]?.push(line);
    sizes[index] = (sizes[index] ?? 0) + line.length + 1;
  }
  return folded.map((lines) => lines.join('\n'));
}

/** Customers in a pack's text. */
export function packCount(text: string): number {
  return linesOf(text).length;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
