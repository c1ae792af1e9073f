import type { Task } from '@creamline/domain/tasks';

interface AlertValues {
  readonly alert?: string;
  readonly from?: number;
  readonly to?: number;
}

/**
 * For a notification's values: which alert its task is, and from what to what health fell, so that the console can say
 * it in the reader's language.
 */
export function alertOf({ sourceType, sourceId, healthFall }: Task): AlertValues {
  return sourceType === 'alert' && sourceId !== null ? { alert: sourceId, ...healthFall } : {};
}
