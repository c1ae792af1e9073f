/**
 * The value a standard normal variable stays below with `probability`, between 0.5 and 1 - 1e-9: Newton's
 * method on the distribution function in the series of Marsaglia ("Evaluating the Normal Distribution",
 * Journal of Statistical Software 11(4), 2004), whose steps from 0 never overshoot.
 */
export function normalQuantile(probability: number): number {
  let value = 0;
  for (let step = 0; step < 100; step++) {
    const density = Math.exp(-value * value * 0.5) / Math.sqrt(2 * Math.PI);
    let term = value;
    let sum = value;
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (value * value) / odd;
      sum += term;
    }
    const change = (probability - 0.5 - sum * density) / density;
    value += change;
    if (Math.abs(change) <= 1e-13 * (1 + value)) break;
  }
  return value;
}
