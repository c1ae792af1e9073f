/** Why a figure cannot be computed. The list is closed: whoever shows one can name them all. */
export type AnalyticsProblemCode =
  /** There are no rows at all. */
  | 'empty'
  /** There are fewer values than the figure needs. */
  | 'too-short'
  /** A value is NaN, infinite, negative or otherwise outside what the field can be. */
  | 'out-of-range'
  /** No customer bought a second time, so nothing can be said about returning. */
  | 'no-repeat'
  /** The spread of spending is so wide that its mean is infinite. */
  | 'no-mean'
  /** What the figure is derived from is not all there. */
  | 'incomplete';

/** What bad input gives instead of a figure. Never thrown. */
export interface AnalyticsProblem {
  readonly problem: AnalyticsProblemCode;
  /** The field at fault, where there is one. */
  readonly field?: string;
  /** The index of the first row at fault, where rows were given. */
  readonly row?: number;
}

/** Whether `answer` is a problem and not the figure asked for. */
export function isProblem(answer: unknown): answer is AnalyticsProblem {
  return typeof answer === 'object' && answer !== null && 'problem' in answer;
}
