import { createRequire } from 'node:module';
import { hurryFirstTries } from './first-tries.ts';

interface Backoff {
  ExponentialBackoff: new () => { backoffAndWait(): Promise<void> };
}

function isBackoff(module: unknown): module is Backoff {
  return typeof module === 'object' && module !== null && 'ExponentialBackoff' in module;
}

const clientOf = createRequire(createRequire(import.meta.url).resolve('firebase-admin/firestore'));
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** When the client's tries begin, by a clock that stands still. */
function triesOfClient(): { readonly begun: number; next(): void } {
  const module: unknown = clientOf('@google-cloud/firestore/build/src/backoff');
  if (!isBackoff(module)) throw new Error('The Firestore client delays its tries elsewhere now.');
  const backoff = new module.ExponentialBackoff();
  const tries = {
    begun: 0,
    next: () => void backoff.backoffAndWait().then(() => (tries.begun += 1)),
  };
  return tries;
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

test('the first try of the Firestore client waits for no timer, the next one does', async () => {
  hurryFirstTries();
  const tries = triesOfClient();
  tries.next();
  await nextTurn();
  expect(tries.begun).toBe(1);
  tries.next();
  await nextTurn();
  expect(tries.begun).toBe(1);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(tries.begun).toBe(2);
});
