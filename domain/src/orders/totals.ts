import { roundMinor } from '../money/index.ts';
import type { OrderLine, OrderTotals } from './order.ts';

/** What pricing needs of an order's line. */
export type PricedLine = Pick<
  OrderLine,
  'quantity' | 'unitPriceMinor' | 'discountMinor' | 'vatRate' | 'depositMinor'
>;

/** Net goods of one line in minor units, after its discount; a discount never makes a line negative. */
export function lineGoods(line: PricedLine): number {
  return Math.max(0, roundMinor(line.quantity * line.unitPriceMinor) - line.discountMinor);
}

/** VAT in minor units by rate: each rate's goods are added up first and rounded once, as an invoice shows it. */
export function vatByRate(lines: readonly PricedLine[]): ReadonlyMap<number, number> {
  const goods = new Map<number, number>();
  for (const line of lines) goods.set(line.vatRate, (goods.get(line.vatRate) ?? 0) + lineGoods(line));
  return new Map([...goods].map(([rate, net]) => [rate, roundMinor(net * rate)]));
}

/**
 * What an order's lines add up to, in minor units: net goods after discounts (what earns points), VAT rounded once
 * for each rate, deposit, and their total.
 */
export function orderTotals(lines: readonly PricedLine[]): OrderTotals {
  const goodsMinor = lines.reduce((sum, line) => sum + lineGoods(line), 0);
  const depositMinor = lines.reduce((sum, line) => sum + roundMinor(line.quantity * line.depositMinor), 0);
  const vatMinor = [...vatByRate(lines).values()].reduce((sum, vat) => sum + vat, 0);
  return { goodsMinor, vatMinor, depositMinor, totalMinor: goodsMinor + vatMinor + depositMinor };
}
