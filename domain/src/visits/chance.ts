/** Looked up once: they are needed millions of times. */
const { floor } = Math;

/** A source of chance: numbers in [0, 1) that are always the same for the same seed. */
export interface Chance {
  /** The next number in [0, 1). */
  next: () => number;
  /** The next whole number in [0, `below`). */
  below: (below: number) => number;
}

/** Chance by the generator of Marsaglia (Xorshift RNGs, 2003), 32 bits, from any whole number as seed. */
export function chanceFrom(seed: number): Chance {
  // Neighbouring seeds are spread apart first; the generator must not start at zero.
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2_ae35);
  state = state === 0 ? 1 : state;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  return { next, below: (below) => floor(next() * below) };
}
