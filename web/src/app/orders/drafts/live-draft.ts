import { computed, effect, inject, type Signal } from '@angular/core';
import { LiveStore, type Live, type Stored } from '../../platform';
import { SentOrders } from '../data/sent-orders';
import { draftStage, type DraftStage } from './draft-stage';

export interface LiveDraft {
  readonly live: Signal<Live<Stored<'orderDraft'> | null>>;
  readonly stage: Signal<DraftStage>;
}

/** Follows one draft to its verdict; to be called in a field initialiser. */
export function liveDraft(id: Signal<string>): LiveDraft {
  const sent = inject(SentOrders);
  const live = inject(LiveStore).doc(() => ['orderDraft', id()]);
  effect(() => {
    // What the server holds need not be kept on the device as well.
    if (live().value && !live().hasPendingWrites && !live().fromCache) sent.forget(id());
  });
  return { live, stage: computed(() => draftStage(live(), sent.entry(id()) !== undefined)) };
}
