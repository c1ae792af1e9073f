/** Why nothing can be planned. The list is closed: whoever shows one can name them all. */
export type VisitsProblemCode =
  /** There are no stops at all. */
  | 'empty'
  /** A value is NaN, infinite, negative or otherwise outside what the field can be. */
  | 'out-of-range'
  /** A window ends before it begins. */
  | 'window-order'
  /** A stop has no place, and there is no matrix. */
  | 'missing'
  /** Two stops have the same id. */
  | 'duplicate'
  /** The matrix is not square, or smaller than the number of stops. */
  | 'shape'
  /** The given route cannot be driven in time as it is. */
  | 'late';

/** What bad input gives instead of a plan. Never thrown. */
export interface VisitsProblem {
  readonly problem: VisitsProblemCode;
  /** The field at fault. */
  readonly field: string;
  /** The index of the first stop, place or row at fault, where there are several. */
  readonly index?: number;
}

/** Whether `answer` is a problem and not the plan asked for. */
export function isVisitsProblem(answer: unknown): answer is VisitsProblem {
  return typeof answer === 'object' && answer !== null && 'problem' in answer;
}
