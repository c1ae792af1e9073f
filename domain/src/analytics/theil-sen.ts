import { median } from '../figures/index.ts';

/**
 * The slope of a line through points: the median of the slopes of all pairs (Theil, 1950; Sen, 1968), which
 * bears that up to 29 % of the points are wrong. Units of y for one unit of x; 0 where no two points differ in x.
 */
export function theilSen(points: readonly { readonly x: number; readonly y: number }[]): number {
  const slopes = points.flatMap((from, index) =>
    points.slice(index + 1).flatMap((to) => (to.x === from.x ? [] : [(to.y - from.y) / (to.x - from.x)])),
  );
  return slopes.length === 0 ? 0 : median(slopes);
}
