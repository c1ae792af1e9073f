import type { Itemset } from './frequent-itemsets.ts';

/**
 * Finds the support of any part of an itemset: a hash table with open addressing over the sums of a mixed
 * number for each item, which is the same in whatever order the items stand.
 */
export class PartSupports {
  readonly #itemsets: readonly Itemset[];
  /** The items of itemset `row` in numbers, from `#starts[row]` on. */
  readonly #codes: Int32Array;
  readonly #starts: Int32Array;
  readonly #slots: Int32Array;

  constructor(itemsets: readonly Itemset[]) {
    this.#itemsets = itemsets;
    this.#starts = new Int32Array(itemsets.length + 1);
    for (const [row, { items }] of itemsets.entries())
      this.#starts[row + 1] = (this.#starts[row] ?? 0) + items.length;
    this.#codes = new Int32Array(this.#starts.at(-1) ?? 0);
    const known = new Map<string, number>();
    let free = 0;
    for (const { items } of itemsets) {
      for (const item of items) {
        let code = known.get(item);
        if (code === undefined) known.set(item, (code = known.size));
        this.#codes[free++] = code;
      }
    }
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * itemsets.length + 2))).fill(-1);
    for (const [row, { items }] of itemsets.entries()) {
      const slot = this.#slotOf(row, 2 ** items.length - 1);
      this.#slots[slot] = row;
    }
  }

  /** The support of the items of itemset `row` whose bits are set; undefined where no itemset is just these. */
  of(row: number, bits: number): number | undefined {
    return this.#itemsets[this.#slots[this.#slotOf(row, bits)] ?? -1]?.support;
  }

  /** Where these items are, or would be. */
  #slotOf(row: number, bits: number): number {
    const mask = this.#slots.length - 1;
    let slot = this.#hash(row, bits) & mask;
    for (let there = this.#slots[slot] ?? -1; there >= 0; there = this.#slots[slot] ?? -1) {
      if (this.#isPart(row, bits, there)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #hash(row: number, bits: number): number {
    const start = this.#starts[row] ?? 0;
    let sum = 0;
    for (let left = bits; left !== 0; left &= left - 1) sum += mixed(this.#codes[start + lowest(left)] ?? 0);
    return mixed(sum);
  }

  /** Whether itemset `there` has the items of `row` whose bits are set, and no others. */
  #isPart(row: number, bits: number, there: number): boolean {
    const start = this.#starts[row] ?? 0;
    const [from, until] = [this.#starts[there] ?? 0, this.#starts[there + 1] ?? 0];
    let found = 0;
    for (let left = bits; left !== 0; left &= left - 1) {
      const code = this.#codes[start + lowest(left)] ?? -1;
      let at = from;
      while (at < until && this.#codes[at] !== code) at += 1;
      if (at === until) return false;
      found += 1;
    }
    return found === until - from;
  }
}

/** The place of the lowest bit that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Spreads a number over 32 bits (the finaliser of MurmurHash3). */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
