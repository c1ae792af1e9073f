/** Baskets in numbers: code 0 is the most frequent item. */
export interface BasketCodes {
  /** The item of each code. */
  readonly names: readonly string[];
  /** The codes of all baskets in turn, rising in each. */
  readonly codes: Int32Array<ArrayBuffer>;
  /** Where each basket starts, with the end of the last one. */
  readonly starts: Int32Array<ArrayBuffer>;
}

/** Codes the items that at least `least` baskets hold, by falling frequency and then by name; drops the others. */
export function encodeBaskets(baskets: readonly (readonly string[])[], least: number): BasketCodes {
  const seen = new Map<string, number>();
  const counts: number[] = [];
  const lastBasket: number[] = [];
  const raw = new Int32Array(baskets.reduce((sum, basket) => sum + basket.length, 0));
  const starts = new Int32Array(baskets.length + 1);
  let free = 0;
  for (const [index, basket] of baskets.entries()) {
    for (const item of basket) {
      let number = seen.get(item);
      if (number === undefined) {
        number = seen.size;
        seen.set(item, number);
        counts.push(0);
        lastBasket.push(-1);
      }
      // An item named twice counts once.
      if (lastBasket[number] === index) continue;
      lastBasket[number] = index;
      counts[number] = (counts[number] ?? 0) + 1;
      raw[free] = number;
      free += 1;
    }
    starts[index + 1] = free;
  }
  const known = [...seen].filter(([, number]) => (counts[number] ?? 0) >= least);
  known.sort(
    ([left, one], [right, other]) =>
      (counts[other] ?? 0) - (counts[one] ?? 0) || (left < right ? -1 : Number(left > right)),
  );
  const codeOf = new Int32Array(seen.size).fill(-1);
  for (const [code, [, number]] of known.entries()) codeOf[number] = code;
  return { names: known.map(([name]) => name), ...recoded(raw, starts, codeOf) };
}

function recoded(
  raw: Int32Array,
  starts: Int32Array,
  codeOf: Int32Array,
): Pick<BasketCodes, 'codes' | 'starts'> {
  const codes = new Int32Array(raw.length);
  const coded = new Int32Array(starts.length);
  let free = 0;
  for (let basket = 0; basket + 1 < starts.length; basket++) {
    const start = free;
    for (let at = starts[basket] ?? 0; at < (starts[basket + 1] ?? 0); at++) {
      const code = codeOf[raw[at] ?? 0] ?? -1;
      if (code < 0) continue;
      codes[free] = code;
      free += 1;
    }
    codes.subarray(start, free).sort();
    coded[basket + 1] = free;
  }
  return { codes: codes.slice(0, free), starts: coded };
}
