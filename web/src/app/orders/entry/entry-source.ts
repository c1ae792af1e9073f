import { Injectable, inject } from '@angular/core';
import { LiveStore } from '../../platform';
import { SentOrders } from '../data/sent-orders';
import { emptyEntry, type EntryFacts } from './saved-entry';

/** Where an entry can start from: a draft to mend, or an order to repeat. Null where it cannot be read. */
@Injectable({ providedIn: 'root' })
export class EntrySource {
  readonly #store = inject(LiveStore);
  readonly #sent = inject(SentOrders);

  /** What was entered before, warnings not accepted: they are to be looked at again. */
  async ofDraft(draftId: string): Promise<EntryFacts | null> {
    const kept = this.#sent.entry(draftId);
    if (kept !== undefined) {
      const { lines, note, requestedDay } = kept;
      return { ...emptyEntry, lines, note, requestedDay };
    }
    const draft = await this.#store.once(['orderDraft', draftId]).catch(() => null);
    if (draft === null) return null;
    const { note, requestedDay } = draft;
    return {
      ...emptyEntry,
      note,
      requestedDay,
      lines: draft.lines.map(({ sku, quantity }) => ({ sku, quantity })),
    };
  }

  /** The lines of an order, in whole units; its day and note belonged to that time. */
  async ofOrder(orderId: string): Promise<EntryFacts | null> {
    const order = await this.#store.once(['order', orderId]).catch(() => null);
    if (order === null) return null;
    const quantities = new Map<string, number>();
    for (const line of order.lines)
      quantities.set(line.sku, (quantities.get(line.sku) ?? 0) + Math.max(1, Math.round(line.quantity)));
    return { ...emptyEntry, lines: [...quantities].map(([sku, quantity]) => ({ sku, quantity })) };
  }
}
