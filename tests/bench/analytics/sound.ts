import { isProblem, type AnalyticsProblem } from '@creamline/domain/analytics';

/** A figure that has to be there; throws where it is a problem instead. */
export function sound<T>(figure: T | AnalyticsProblem): T {
  if (isProblem(figure)) throw new Error(`${figure.problem} ${figure.field ?? ''}`);
  return figure;
}
