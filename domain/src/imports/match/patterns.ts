import { LEVELS, type Comparer } from './agree.ts';

/** The most fields a pattern can hold: 8 levels each, in a whole number of 53 bits. */
export const MOST_FIELDS = 17;

/** Pairs counted by how all their fields agree: a few thousand patterns stand for any number of pairs. */
export class Patterns {
  /** The levels of each pattern, pattern after pattern. */
  readonly levels: number[] = [];
  /** How many pairs have each pattern. */
  readonly counts: number[] = [];
  readonly #comparers: readonly Comparer[];
  readonly #numbers = new Map<number, number>();

  constructor(comparers: readonly Comparer[]) {
    this.#comparers = comparers;
  }

  /** The number of patterns. */
  get size(): number {
    return this.counts.length;
  }

  /** Counts a pair and returns the number of its pattern. */
  add(left: number, right: number): number {
    let key = 0;
    for (const comparer of this.#comparers) key = key * LEVELS + comparer.level(left, right);
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      this.counts[known] = (this.counts[known] ?? 0) + 1;
      return known;
    }
    const number = this.counts.length;
    this.#numbers.set(key, number);
    this.counts.push(1);
    const width = this.#comparers.length;
    for (let at = width - 1, left = key; at >= 0; at--) {
      this.levels[number * width + at] = left % LEVELS;
      left = Math.floor(left / LEVELS);
    }
    return number;
  }

  /** The level of a field in a pattern. */
  level(pattern: number, field: number): number {
    return this.levels[pattern * this.#comparers.length + field] ?? 0;
  }
}
