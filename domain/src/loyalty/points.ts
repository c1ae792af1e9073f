import type { Programme } from './programme.ts';

/** Minor units in the whole unit points are earned for. */
const MINOR_PER_UNIT = 100;
/** Far below a cent's share of a point: keeps 0.29 × 100 = 28.999… from losing one. */
const ROUNDING_SLACK = 1e-6;

/**
 * Points a delivered order earns: for each whole unit of its net goods, times the multiplier of the customer's tier,
 * rounded down per order. Goods of nothing or less earn nothing.
 */
export function pointsFor(
  goodsMinor: number,
  programme: Pick<Programme, 'pointsPerUnit'>,
  multiplier: number,
): number {
  if (goodsMinor <= 0) return 0;
  const points = (goodsMinor * programme.pointsPerUnit * multiplier) / MINOR_PER_UNIT;
  return Math.floor(points + ROUNDING_SLACK);
}
