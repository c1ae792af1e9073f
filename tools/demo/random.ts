/** Uniform numbers from 0 up to, not including, 1, the same for the same seed (mulberry32). */
export function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Seeded randomness: the same seed gives the same dairy on every machine. */
export class Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;

  constructor(seed: string) {
    // FNV-1a spreads similar seeds.
    let start = 2_166_136_261;
    for (const character of seed) start = Math.imul(start ^ (character.codePointAt(0) ?? 0), 16_777_619);
    this.next = uniforms(start);
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
