import {
  openPack,
  packText,
  packedCustomer,
  searchPacks,
  withChanges,
  type PackEntry,
  type PackIndex,
  type PackedCustomers,
} from '@creamline/domain/customers/packs';
import type { PackPart } from '@creamline/domain/paths';

/** A pack, or a change beside the packs, with the id it is stored under. */
export type StoredPart = PackPart & { readonly id: string };

/** What can be searched. */
export interface OpenedPacks {
  readonly customers: PackedCustomers;
  /** Whether a pack is missing or cannot be read, so that not everybody is found. */
  readonly incomplete: boolean;
}

/** Lets the browser do something else for a moment. */
export type Pause = () => Promise<void>;

/** So long the page stands still at a time, in milliseconds. */
const SLICE_MS = 8;
/** Inflated at a time: a millisecond or so. */
const FED_BYTES = 65_536;

/**
 * Makes the packs of a scope ready for searching, each when it has changed, and piece by piece: with a hundred thousand
 * customers it takes some hundred milliseconds.
 */
export class PackReader {
  readonly #pause: Pause;
  #known = new Map<
    string,
    { readonly foldedAt: number | undefined; readonly index: Promise<PackIndex | null> }
  >();
  #turn = 0;

  constructor(pause: Pause = nextTurn) {
    this.#pause = pause;
  }

  /** Opens what is new among the parts; null where it was asked again meanwhile. */
  async open(parts: readonly StoredPart[]): Promise<OpenedPacks | null> {
    const turn = ++this.#turn;
    const packs = parts.filter(({ customerId }) => customerId === undefined);
    const changes = parts.flatMap(({ customerId, line = null }) =>
      customerId === undefined ? [] : [{ customerId, line }],
    );
    const ids = new Set(packs.map(({ id }) => id));
    this.#known = new Map([...this.#known].filter(([id]) => ids.has(id)));
    const opened: (PackIndex | null)[] = [];
    for (const pack of packs) {
      opened.push(await this.#openOne(pack));
      if (turn !== this.#turn) return null;
    }
    const whole = opened.filter((pack) => pack !== null);
    return {
      customers: withChanges(whole, changes),
      incomplete: whole.length < packs.length || hasGap(packs),
    };
  }

  #openOne(pack: StoredPart): Promise<PackIndex | null> {
    const foldedAt = pack.foldedAt?.getTime();
    const known = this.#known.get(pack.id);
    if (known !== undefined && known.foldedAt === foldedAt) return known.index;
    const index = this.#read(pack).catch((error: unknown) => {
      console.error(`Unreadable pack ${pack.id}`, error);
      return null;
    });
    this.#known.set(pack.id, { foldedAt, index });
    return index;
  }

  async #read(pack: PackPart): Promise<PackIndex> {
    const opening = openPack(await this.#textOf(pack));
    let started = performance.now();
    for (;;) {
      const { done, value } = opening.next();
      if (done === true) return value;
      if (performance.now() - started < SLICE_MS) continue;
      await this.#pause();
      started = performance.now();
    }
  }

  #textOf({ packed, text }: PackPart): Promise<string> | string {
    if (packed !== undefined) return this.#inflate(new Uint8Array(packed));
    // Until it is folded again, a pack may be as an earlier version left it.
    return packText(text === undefined || text === '' ? [] : text.split('\n'));
  }

  async #inflate(packed: Uint8Array<ArrayBuffer>): Promise<string> {
    const { readable, writable } = new DecompressionStream('deflate-raw');
    const [text] = await Promise.all([new Response(readable).text(), this.#feed(writable, packed)]);
    return text;
  }

  /** A stream inflates all it is given at once, on the page's own thread. */
  async #feed(stream: WritableStream<BufferSource>, packed: Uint8Array<ArrayBuffer>): Promise<void> {
    const writer = stream.getWriter();
    for (let from = 0; from < packed.length; from += FED_BYTES) {
      await writer.write(packed.subarray(from, from + FED_BYTES));
      await this.#pause();
    }
    await writer.close();
  }
}

/** The best matches first. */
export function find({ customers }: OpenedPacks, text: string, limit: number): readonly PackEntry[] {
  return searchPacks(customers, text, limit);
}

/** A customer by their id; undefined where there is none of it. */
export function byId({ customers }: OpenedPacks, id: string): PackEntry | undefined {
  return packedCustomer(customers, id);
}

/** Whether a scope lacks one of its packs; they are counted from nought. */
function hasGap(packs: readonly PackPart[]): boolean {
  const counts = new Map<string, { packs: number; places: number }>();
  for (const { scope, index } of packs) {
    const { packs: before, places } = counts.get(scope) ?? { packs: 0, places: 0 };
    counts.set(scope, { packs: before + 1, places: Math.max(places, index + 1) });
  }
  return [...counts.values()].some((each) => each.packs < each.places);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
