import { alertKinds } from '@creamline/domain/customers/plain';
import type { HealthFall } from '@creamline/domain/customers';
import type { I18n, Stored } from '../platform';

/**
 * What an alert is about in the reader's language, by the kind its task or notification names, and from what to what
 * health fell where that is known; null for others.
 */
export function alertTitle(t: I18n['text'], kind: unknown, fall: HealthFall | null): string | null {
  const known = alertKinds.find((each) => each === kind);
  if (known === undefined) return null;
  return known === 'healthDrop' && fall !== null
    ? t('ui.alert.healthFell', { from: fall.from, to: fall.to })
    : t(`ui.alert.${known}`);
}

type AlertTask = Pick<Stored<'task'>, 'sourceType' | 'sourceId' | 'healthFall'>;

/** The title of a task that is an alert; null for others. */
export function alertTaskTitle(t: I18n['text'], task: AlertTask): string | null {
  return task.sourceType === 'alert' ? alertTitle(t, task.sourceId, task.healthFall) : null;
}

/** From what to what health fell, as a notification's values tell it. */
export function fallIn({ from, to }: Stored<'notification'>['values']): HealthFall | null {
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
}
