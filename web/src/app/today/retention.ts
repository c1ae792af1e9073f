import type { Census } from '@creamline/domain/paths';

/** The share that still orders of all customers who ever ordered regularly; null where nobody has. */
export function retentionOf({
  active,
  slowing,
  wonBack,
  dormant,
  lost,
}: Census['byLifecycle']): number | null {
  const kept = active + slowing + wonBack;
  const all = kept + dormant + lost;
  return all === 0 ? null : kept / all;
}
