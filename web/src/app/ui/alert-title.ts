import { alertKinds } from '@creamline/domain/customers/plain';
import type { I18n } from '../platform';

/** What an alert is about in the reader's language, by the kind its task or notification names; null for others. */
export function alertTitle(t: I18n['text'], kind: unknown): string | null {
  const known = alertKinds.find((each) => each === kind);
  return known === undefined ? null : t(`ui.alert.${known}`);
}
