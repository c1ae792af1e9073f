import type { CustomerRef } from '../platform';
import { readDraft, type LoggerDraft } from './logger-draft';

/** As many conversations as anybody leaves half written. */
const MOST = 20;

/** The conversations begun and not saved, as they were kept on the device: one for each customer, the latest last. */
export function keptDrafts(kept: unknown): readonly LoggerDraft[] {
  return Array.isArray(kept) ? kept.flatMap((each: unknown) => readDraft(each) ?? []) : [];
}

/** The one to go on with: that of the customer; where none is given, the latest. */
export function draftFor(drafts: readonly LoggerDraft[], customer: CustomerRef | null): LoggerDraft | null {
  return drafts.findLast((draft) => customer === null || draft.customer?.id === customer.id) ?? null;
}

/** The drafts without those of this one's customer. */
export function draftsBeside(drafts: readonly LoggerDraft[], draft: LoggerDraft): readonly LoggerDraft[] {
  return drafts.filter((other) => other.customer?.id !== draft.customer?.id);
}

/** The drafts with this one as it now stands; one without a text is not worth keeping. */
export function keeping(drafts: readonly LoggerDraft[], draft: LoggerDraft): readonly LoggerDraft[] {
  const beside = draftsBeside(drafts, draft);
  return draft.text.trim() === '' ? beside : [...beside, draft].slice(-MOST);
}
