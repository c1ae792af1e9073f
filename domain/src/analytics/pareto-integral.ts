import type { ParetoNbdParams } from './pareto-nbd.ts';

/** Nodes and weights of the 16 point Gauss-Legendre rule on [-1, 1], by symmetry half of them. */
const RULE = [
  [0.095_012_509_837_637_44, 0.189_450_610_455_068_5],
  [0.281_603_550_779_258_9, 0.182_603_415_044_923_6],
  [0.458_016_777_657_227_4, 0.169_156_519_395_002_5],
  [0.617_876_244_402_643_7, 0.149_595_988_816_576_7],
  [0.755_404_408_355_003, 0.124_628_971_255_533_9],
  [0.865_631_202_387_831_7, 0.095_158_511_682_492_78],
  [0.944_575_023_073_232_6, 0.062_253_523_938_647_89],
  [0.989_400_934_991_649_9, 0.027_152_459_411_754_09],
] as const;

const NODES: readonly (readonly [number, number])[] = RULE.flatMap(([at, weight]) => [
  [-at, weight] as const,
  [at, weight] as const,
]);

/** Where the integrand has shrunk to this power of e, the rest does not show in a double. */
const NEGLIGIBLE = 40;

/** The integral with its derivatives, all relative to (alpha + recency)^-(r + x) (beta + recency)^-s. */
export interface GoneIntegral {
  value: number;
  byR: number;
  byAlpha: number;
  byS: number;
  byBeta: number;
}

/**
 * s ∫ (α+τ)^-(r+x) (β+τ)^-(s+1) dτ from the last purchase to now: how likely it is to have left since. The
 * published form with two hypergeometric functions is the same number, but cancels where α is near β.
 * Integrated over the logarithm of α+τ, in which the integrand falls evenly; relative error about 1e-10.
 */
export function goneIntegral(
  { r, alpha, s, beta }: ParetoNbdParams,
  frequency: number,
  recency: number,
  age: number,
): GoneIntegral {
  const shape = r + frequency;
  const [last, lastBeta] = [alpha + recency, beta + recency];
  const fall = shape - 1 + (s + 1) * Math.min(1, last / lastBeta);
  const span = Math.min(
    Math.log((alpha + age) / last),
    fall > 0 ? NEGLIGIBLE / fall : Number.POSITIVE_INFINITY,
  );
  const half = span / 2;
  const total: GoneIntegral = { value: 0, byR: 0, byAlpha: 0, byS: 0, byBeta: 0 };
  for (const [at, weight] of NODES) {
    const rise = half * (1 + at);
    const now = last * Math.exp(rise);
    const nowBeta = lastBeta + (now - last);
    const riseBeta = Math.log(nowBeta / lastBeta);
    const part = (half * weight * s * last * Math.exp((1 - shape) * rise - s * riseBeta)) / nowBeta;
    total.value += part;
    total.byR -= part * rise;
    total.byAlpha -= (part * shape) / now;
    total.byS -= part * riseBeta;
    total.byBeta -= (part * (s + 1)) / nowBeta;
  }
  total.byR -= total.value * Math.log(last);
  total.byS += total.value * (1 / s - Math.log(lastBeta));
  return total;
}
