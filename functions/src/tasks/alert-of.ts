import type { Task } from '@creamline/domain/tasks';

/** For a notification's values: which alert its task is, so that the console can say it in the reader's language. */
export function alertOf({ sourceType, sourceId }: Task): { readonly alert?: string } {
  return sourceType === 'alert' && sourceId !== null ? { alert: sourceId } : {};
}
