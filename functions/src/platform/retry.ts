const TRANSIENT = new Set([4, 8, 10, 13, 14]);

/** Whether an error of Firestore may go away by itself: deadline, exhausted, aborted, internal, unavailable. */
export function isTransient(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && TRANSIENT.has(Number(error.code));
}

export interface RetryOptions {
  /** Tries in all, the first included. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly mayRetry: (error: unknown) => boolean;
}

const defaults: RetryOptions = {
  attempts: 4,
  firstDelayMs: 100,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  mayRetry: isTransient,
};

/** Runs `work` again, waiting twice as long each time, while it fails with an error that may go away. */
export async function withRetry<T>(work: () => Promise<T>, options: Partial<RetryOptions> = {}): Promise<T> {
  const { attempts, firstDelayMs, sleep, mayRetry } = { ...defaults, ...options };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !mayRetry(error)) throw error;
      await sleep(firstDelayMs * 2 ** (attempt - 1));
    }
  }
}
