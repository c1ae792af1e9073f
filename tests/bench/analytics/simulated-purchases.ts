import type { PurchaseRow } from '@creamline/domain/analytics';
import { Random } from '../../../tools/demo/random.ts';

/** The parameters Fader, Hardie and Lee (2005) publish for the CDNOW sample, in weeks. */
const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/** Customers who buy and leave as the BG/NBD model says: begun within twelve weeks, watched for 27 to 39. */
export function simulatedPurchases(customers: number): readonly PurchaseRow[] {
  const random = new Random('lifetime');
  return Array.from({ length: customers }, () => {
    const rate = gamma(random, published.r) / published.alpha;
    const [leave, stay] = [gamma(random, published.a), gamma(random, published.b)];
    const leaving = leave / (leave + stay);
    const age = 27 + random.integer(0, 84) / 7;
    let [frequency, recency] = [0, 0];
    for (let at = 0; ;) {
      at -= Math.log(1 - random.next()) / rate;
      // Purchases are known to the day.
      if (!(at <= age)) break;
      frequency += 1;
      recency = Math.min(Math.round(at * 7) / 7, age);
      if (random.chance(leaving)) break;
    }
    return { frequency, recency, age };
  });
}

/** A gamma variate of this shape and scale 1 (Marsaglia and Tsang, 2000). */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
