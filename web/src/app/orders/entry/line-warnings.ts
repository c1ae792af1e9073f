import { needsAcceptance, warningKey, type OrderWarning } from '@creamline/domain/orders';

/** The warnings of one product, and what accepting them says. */
export interface LineWarnings {
  readonly warnings: readonly OrderWarning[];
  /** The keys a person accepts with one tick; empty when nothing needs it. */
  readonly keys: readonly string[];
}

/** Warnings by product, so that each line shows its own and is accepted once. */
export function warningsByLine(warnings: readonly OrderWarning[]): ReadonlyMap<string, LineWarnings> {
  const bySku = new Map<string, LineWarnings>();
  for (const warning of warnings) {
    const known = bySku.get(warning.sku) ?? { warnings: [], keys: [] };
    const keys = needsAcceptance(warning) ? [...known.keys, warningKey(warning)] : known.keys;
    bySku.set(warning.sku, { warnings: [...known.warnings, warning], keys });
  }
  return bySku;
}

/** The keys that are still to be accepted. */
export function openKeys(warnings: readonly OrderWarning[], accepted: readonly string[]): readonly string[] {
  return warnings
    .filter(needsAcceptance)
    .map(warningKey)
    .filter((key) => !accepted.includes(key));
}

/** What accepting, or taking it back, makes of the accepted keys. */
export function accepting(
  accepted: readonly string[],
  keys: readonly string[],
  accepts: boolean,
): readonly string[] {
  const others = accepted.filter((key) => !keys.includes(key));
  return accepts ? [...others, ...keys] : others;
}
