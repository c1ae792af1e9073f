/** From here on the asymptotic series below are exact to the last digits of a double. */
const LARGE = 12;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** ln Γ(x) for x > 0 (Stirling's series; Abramowitz and Stegun 6.1.41), relative error about 1e-14. */
export function logGamma(x: number): number {
  let shift = 1;
  let large = x;
  for (; large < LARGE; large++) shift *= large;
  const z = 1 / (large * large);
  const series =
    1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360_360 - z / 156)))));
  return (large - 0.5) * Math.log(large) - large + HALF_LOG_TWO_PI + series / large - Math.log(shift);
}

/** ψ(x) = d ln Γ(x) / dx for x > 0 (Abramowitz and Stegun 6.3.18). */
export function digamma(x: number): number {
  let shift = 0;
  let large = x;
  for (; large < LARGE; large++) shift += 1 / large;
  const z = 1 / (large * large);
  const series =
    z *
    (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32_760 - z / 12))))));
  return Math.log(large) - 0.5 / large - series - shift;
}
