import { draftLineSchema, type DraftLine } from '@creamline/domain/orders';

/** A line as the person enters it: what, how many. */
export interface BasketLine {
  readonly sku: string;
  readonly quantity: number;
}

export const MAX_LINES = 200;
export const MAX_QUANTITY = 100_000;

/** The lines with one more of a product: at its own line where it has one, else at the end. */
export function added(lines: readonly BasketLine[], sku: string): readonly BasketLine[] {
  if (lines.some((line) => line.sku === sku)) return stepped(lines, sku, 1);
  return lines.length < MAX_LINES ? [...lines, { sku, quantity: 1 }] : lines;
}

/** The lines with a product's quantity changed by `by`, never below one: taking a line out is said, not stepped into. */
export function stepped(lines: readonly BasketLine[], sku: string, by: number): readonly BasketLine[] {
  return changed(lines, sku, (quantity) => Math.min(MAX_QUANTITY, Math.max(1, quantity + by)));
}

export function withQuantity(
  lines: readonly BasketLine[],
  sku: string,
  quantity: number,
): readonly BasketLine[] {
  return changed(lines, sku, () => quantity);
}

export function taken(lines: readonly BasketLine[], sku: string): readonly BasketLine[] {
  return lines.filter((line) => line.sku !== sku);
}

/** What was typed as a quantity: a whole number that can be ordered, else null. Blanks and separators are forgiven. */
export function quantityOf(typed: string): number | null {
  const digits = typed.trim().replace(/(?<=\d)[.,\s](?=\d{3}(\D|$))/g, '');
  if (!/^\d{1,6}$/.test(digits)) return null;
  const quantity = Number(digits);
  return quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : null;
}

/** The lines as the command carries them, each with the price that was on the screen; null when none can be sent. */
export function draftLines(
  lines: readonly BasketLine[],
  priceOf: (sku: string) => number | null,
): DraftLine[] | null {
  const parsed = draftLineSchema
    .array()
    .min(1)
    .max(MAX_LINES)
    .safeParse(lines.map((line) => ({ ...line, seenPriceMinor: priceOf(line.sku) })));
  return parsed.success ? parsed.data : null;
}

function changed(
  lines: readonly BasketLine[],
  sku: string,
  change: (quantity: number) => number,
): readonly BasketLine[] {
  return lines.map((line) => (line.sku === sku ? { ...line, quantity: change(line.quantity) } : line));
}
