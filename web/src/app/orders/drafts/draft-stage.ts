import type { Live, Stored } from '../../platform';

/** How far an order that was sent has come. `lost`: the server refused even to take it. */
export type DraftStage = 'unknown' | 'waiting' | 'checking' | 'accepted' | 'rejected' | 'lost';

/** The stage of a draft; `kept` tells whether this device still holds what was entered. */
export function draftStage(live: Live<Stored<'orderDraft'> | null>, kept: boolean): DraftStage {
  const draft = live.value;
  if (draft) {
    if (draft.state !== 'new') return draft.state;
    return live.hasPendingWrites ? 'waiting' : 'checking';
  }
  const answered = live.status === 'denied' || (live.status === 'ready' && !live.fromCache);
  return kept && answered ? 'lost' : 'unknown';
}

const DAY_MS = 86_400_000;
const SHOWN_DAYS = { accepted: 1, rejected: 14 } as const;

/** Whether a draft still belongs above the orders: until it is judged, and a while after. */
export function isCurrent(draft: Stored<'orderDraft'>, dismissed: readonly string[], now: Date): boolean {
  if (draft.state === 'new') return true;
  const age = now.getTime() - (draft.judgedAt ?? draft.createdAt).getTime();
  return !dismissed.includes(draft.id) && age < SHOWN_DAYS[draft.state] * DAY_MS;
}
