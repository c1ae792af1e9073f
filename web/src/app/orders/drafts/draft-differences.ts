import type { Order, OrderDraft } from '@creamline/domain/orders';

/** What the server decided otherwise than was on the screen, for one line. */
export interface DraftDifference {
  readonly sku: string;
  readonly name: string;
  readonly kind: 'price' | 'quantity' | 'missing';
  readonly typed: number;
  readonly decided: number;
}

/** The differences between what was entered and the order it became, in the order of the lines. */
export function draftDifferences(
  draft: Pick<OrderDraft, 'lines'>,
  order: Pick<Order, 'lines'>,
): readonly DraftDifference[] {
  return draft.lines.flatMap((asked): DraftDifference[] => {
    const { sku, quantity, seenPriceMinor } = asked;
    const line = order.lines.find((each) => each.sku === sku);
    if (line === undefined) return [{ sku, name: sku, kind: 'missing', typed: quantity, decided: 0 }];
    const { name } = line;
    return [
      ...(line.quantity === quantity
        ? []
        : [{ sku, name, kind: 'quantity' as const, typed: quantity, decided: line.quantity }]),
      ...(seenPriceMinor === null || line.unitPriceMinor === seenPriceMinor
        ? []
        : [{ sku, name, kind: 'price' as const, typed: seenPriceMinor, decided: line.unitPriceMinor }]),
    ];
  });
}
