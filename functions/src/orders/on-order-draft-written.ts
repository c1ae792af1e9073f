import { onDocument } from '../platform/on-document.ts';
import { judgeDraft } from './judge-draft.ts';

/** A person asked for an order. The answer is a write too: an event that sees one ends without a read. */
export const onOrderDraftWritten = onDocument(
  { kind: 'orderDraft', name: 'judgeDraft' },
  async (context, { id, after }) => {
    if (after()?.['state'] === 'new' || after()?.['state'] === undefined) await judgeDraft(context, id);
  },
);
