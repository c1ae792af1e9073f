import type { Stop } from './engine';
import type { Live } from './live';

/**
 * Watches a document that this device may have written and the server not have taken yet. There the document is
 * missing, so its rules refuse the listener, and Firestore does not ask again by itself. What is shown then stays, and
 * the document is asked for anew when everything has been sent.
 */
export function watchUntilSent<T>(
  watch: (next: (live: Live<T>) => void) => Stop,
  sent: () => Promise<void>,
  next: (live: Live<T>) => void,
): Stop {
  let stopped = false;
  let unsent = false;
  let stop: Stop = () => undefined;
  const listen = (): void => {
    if (stopped) return;
    stop = watch((live) => {
      const again = live.status === 'denied' && unsent;
      unsent = live.hasPendingWrites;
      if (!again) return next(live);
      void sent().then(listen, () => next(live));
    });
  };
  listen();
  return () => {
    stopped = true;
    stop();
  };
}
