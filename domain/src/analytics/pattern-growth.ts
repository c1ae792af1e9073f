/** Told of each itemset found: its codes, falling, which must not be kept, and its count. */
export type OnItemset = (codes: readonly number[], count: number) => void;

/** What one depth of the search knows of each item: how often it occurs, and its stretch of occurrences. */
interface Level {
  readonly counts: Int32Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

/**
 * The search for frequent sets of item codes. A projected basket is what a basket holds of the codes below the
 * last one chosen, less those that are not frequent there: a stretch of the arena. For each frequent code the
 * list of its occurrences says where its own projected baskets start and end. Arena and occurrences of a
 * projection go when its codes are done, so both are stacks.
 */
export class PatternGrowth {
  readonly #items: number;
  readonly #least: number;
  readonly #maxSize: number;
  readonly #onItemset: OnItemset;
  readonly #chosen: number[] = [];
  readonly #levels: Level[] = [];
  #arena = new Int32Array(0);
  #arenaTop = 0;
  /** Pairs of start and end in the arena. */
  #occurrences = new Int32Array(0);
  #occurrencesTop = 0;

  constructor(items: number, least: number, maxSize: number, onItemset: OnItemset) {
    this.#items = items;
    this.#least = least;
    this.#maxSize = maxSize;
    this.#onItemset = onItemset;
  }

  /** Searches the baskets `codes[starts[i]]` to `codes[starts[i + 1] - 1]`, the codes of each rising. */
  search(codes: Int32Array<ArrayBuffer>, starts: Int32Array): void {
    const baskets = starts.length - 1;
    this.#arena = codes;
    this.#arenaTop = codes.length;
    this.#occurrences = new Int32Array(2 * baskets);
    this.#occurrencesTop = 2 * baskets;
    for (let basket = 0; basket < baskets; basket++) {
      this.#occurrences[2 * basket] = starts[basket] ?? 0;
      this.#occurrences[2 * basket + 1] = starts[basket + 1] ?? 0;
    }
    this.#grow(0, 2 * baskets, this.#items);
  }

  /** Chooses each code below `bound` that is frequent in the projected baskets of these occurrences. */
  #grow(first: number, end: number, bound: number): void {
    const level = this.#level(this.#chosen.length);
    const kept = this.#count(first, end, bound, level.counts);
    if (kept === 0) return;
    const deeper = this.#chosen.length + 2 <= this.#maxSize;
    const [arenaTop, occurrencesTop] = [this.#arenaTop, this.#occurrencesTop];
    if (deeper) this.#project(first, end, bound, kept, level);
    for (let code = 0; code < bound; code++) {
      const count = level.counts[code] ?? 0;
      if (count < this.#least) continue;
      this.#chosen.push(code);
      this.#onItemset(this.#chosen, count);
      const [begin, stop] = [level.begins[code] ?? 0, level.ends[code] ?? 0];
      if (deeper && stop - begin >= 2 * this.#least) this.#grow(begin, stop, code);
      this.#chosen.pop();
    }
    this.#arenaTop = arenaTop;
    this.#occurrencesTop = occurrencesTop;
  }

  #level(depth: number): Level {
    const column = (): Int32Array<ArrayBuffer> => new Int32Array(this.#items);
    return (this.#levels[depth] ??= { counts: column(), begins: column(), ends: column() });
  }

  /** Counts the codes of these projected baskets; returns how often the frequent ones occur together. */
  #count(first: number, end: number, bound: number, counts: Int32Array): number {
    const [arena, occurrences] = [this.#arena, this.#occurrences];
    counts.fill(0, 0, bound);
    for (let pair = first; pair < end; pair += 2) {
      const stop = occurrences[pair + 1] ?? 0;
      for (let at = occurrences[pair] ?? 0; at < stop; at++) {
        const code = arena[at] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    let kept = 0;
    for (let code = 0; code < bound; code++) {
      const count = counts[code] ?? 0;
      if (count >= this.#least) kept += count;
    }
    return kept;
  }

  /** Copies the frequent codes of these projected baskets, and hands each occurrence what stands before it. */
  #project(first: number, end: number, bound: number, kept: number, { counts, begins, ends }: Level): void {
    this.#arena = withRoom(this.#arena, this.#arenaTop + kept);
    this.#occurrences = withRoom(this.#occurrences, this.#occurrencesTop + 2 * kept);
    const [arena, occurrences, least] = [this.#arena, this.#occurrences, this.#least];
    let top = this.#occurrencesTop;
    for (let code = 0; code < bound; code++) {
      const count = counts[code] ?? 0;
      begins[code] = top;
      ends[code] = top;
      if (count >= least) top += 2 * count;
    }
    this.#occurrencesTop = top;
    let free = this.#arenaTop;
    for (let pair = first; pair < end; pair += 2) {
      const start = free;
      const stop = occurrences[pair + 1] ?? 0;
      for (let at = occurrences[pair] ?? 0; at < stop; at++) {
        const code = arena[at] ?? 0;
        if ((counts[code] ?? 0) < least) continue;
        if (free > start) {
          const next = ends[code] ?? 0;
          occurrences[next] = start;
          occurrences[next + 1] = free;
          ends[code] = next + 2;
        }
        arena[free] = code;
        free += 1;
      }
    }
    this.#arenaTop = free;
  }
}

/** The same list, or a copy at least twice as long where `size` would not fit. */
function withRoom(list: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= list.length) return list;
  const larger = new Int32Array(Math.max(size, 2 * list.length));
  larger.set(list);
  return larger;
}
