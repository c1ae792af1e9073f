/** What decides when the next source is read. */
export interface Pace {
  /** Resolves once nothing else is to be done. */
  readonly idle: () => Promise<void>;
  /** Whether what is read now would only come from this device. */
  readonly isOffline: () => boolean;
}

/**
 * Reads one source after another, each when nothing else is to be done; each tells how many documents it read. Gives
 * their sum; null where it broke off, so that it is tried again another time.
 */
export async function readOneByOne(
  sources: readonly (() => Promise<number>)[],
  { idle, isOffline }: Pace,
): Promise<number | null> {
  let documents = 0;
  for (const source of sources) {
    await idle();
    if (isOffline()) return null;
    try {
      documents += await source();
    } catch {
      return null;
    }
    if (isOffline()) return null;
  }
  return documents;
}
