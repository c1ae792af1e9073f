interface Waiting<Key, Value> {
  readonly key: Key;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one call of all the requests made before the event loop's next turn, so that reads written side by side
 * cost one round trip. `fetch` answers in the order of the keys.
 */
export function gather<Key, Value>(
  fetch: (keys: readonly Key[]) => Promise<readonly Value[]>,
): (key: Key) => Promise<Value> {
  let waiting: Waiting<Key, Value>[] = [];

  async function flush(): Promise<void> {
    const batch = waiting;
    waiting = [];
    try {
      const values = await fetch(batch.map(({ key }) => key));
      batch.forEach(({ resolve, reject }, index) => {
        const value = values[index];
        if (value === undefined) reject(new Error('A gathered request got no answer'));
        else resolve(value);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (waiting.length === 1) queueMicrotask(() => void flush());
    });
}
