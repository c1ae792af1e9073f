import { headcount, thinned, type Cohort } from './cohorts.ts';
import { minimise, type Minimum, type Slope } from './minimise.ts';

/** How the search for the parameters is bounded. */
export interface FitOptions {
  /** Steps after which the search is given up; 200 unless told. */
  readonly maxIterations?: number;
}

/** Members that show well enough where the parameters of many more lie. */
const SAMPLE = 2_000;

/** The log-likelihood of all members of some cohorts at a point, with its slope. */
export type LikelihoodOf = (cohorts: readonly Cohort[], point: readonly number[]) => Slope;

/**
 * The most likely parameters, searched in their logarithms. With many members the search starts on a
 * sample of them and carries its point and curvature over, which leaves a few passes over everybody.
 */
export function fitCohorts(
  cohorts: readonly Cohort[],
  likelihood: LikelihoodOf,
  start: readonly number[],
  { maxIterations = 200 }: FitOptions,
): Minimum {
  const meanLoss = (group: readonly Cohort[]): ((point: readonly number[]) => Slope) => {
    const scale = -1 / headcount(group);
    return (point) => {
      const { value, gradient } = likelihood(group, point);
      return { value: value * scale, gradient: gradient.map((each) => each * scale) };
    };
  };
  const sample = thinned(cohorts, SAMPLE);
  if (sample === cohorts) return minimise(meanLoss(cohorts), start, { maxIterations });
  const near = minimise(meanLoss(sample), start, { maxIterations });
  return minimise(
    meanLoss(cohorts),
    near.converged ? near.point : start,
    near.converged ? { maxIterations, inverse: near.inverse } : { maxIterations },
  );
}

/** A sensible start for the rate parameter: the mean age, in the rows' own unit. */
export function meanAge(cohorts: readonly Cohort[]): number {
  const sum = cohorts.reduce(
    (total, { age, weight }) =>
      weight.reduce((inner, times, index) => inner + (age[index] ?? 0) * times, total),
    0,
  );
  return sum / headcount(cohorts);
}
