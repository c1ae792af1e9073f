import { alertKinds, type AlertKind } from './choices.ts';

/** The kind of alert that a task of the customer is, by the task's id; undefined for a task that is none. */
export function alertKindOf(taskId: string, customerId: string): AlertKind | undefined {
  return alertKinds.find((kind) => taskId.startsWith(`alert_${kind}_${customerId}_`));
}
