/** As many as rules let one question count. */
export const MOST_COUNTED = 200;

export interface Total {
  readonly count: number;
  /** Whether there may be more. */
  readonly isLeast: boolean;
}

/** What was counted now, or where counting ends, what `census` says of the last hour. */
export async function totalFrom(count: number, census: () => Promise<number | null>): Promise<Total> {
  if (count < MOST_COUNTED) return { count, isLeast: false };
  const total = await census().catch(() => null);
  return total === null || total < count ? { count, isLeast: true } : { count: total, isLeast: false };
}
