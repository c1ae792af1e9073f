import { draftErrorCodes, type DraftErrorCode, type OrderDraft } from '@creamline/domain/orders';

/** Why an order was refused, in the reader's language; empty where it was not. A reason of a newer server as it words it. */
export function refusalWords(
  error: OrderDraft['error'] | undefined,
  text: (key: `orders.draft.error.${DraftErrorCode}`) => string,
): string {
  if (!error) return '';
  const code = draftErrorCodes.find((known) => known === error.code);
  return code === undefined ? error.message : text(`orders.draft.error.${code}`);
}
