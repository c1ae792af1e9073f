/** Seeded randomness: the same seed gives the same dairy on every machine. */
export class Random {
  #state: number;

  constructor(seed: string) {
    // FNV-1a spreads similar seeds; mulberry32 then runs on from there.
    this.#state = 2_166_136_261;
    for (const character of seed) {
      this.#state = Math.imul(this.#state ^ (character.codePointAt(0) ?? 0), 16_777_619);
    }
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return Math.floor(this.between(from, to + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(this.next() * list.length)];
    if (picked === undefined) throw new RangeError('pick: the list is empty');
    return picked;
  }

  /** Up to `count` different elements, in the list's order. */
  some<T>(list: readonly T[], count: number): T[] {
    return list
      .map((each, index) => ({ each, index, order: this.next() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, count)
      .sort((a, b) => a.index - b.index)
      .map(({ each }) => each);
  }
}
