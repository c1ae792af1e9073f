import { loadConfiguration } from './configuration';

const SCRIPT = 'console-worker.js';

/** A tab is open all day: how often it asks for a newer console. */
const ASK_EVERY_MS = 30 * 60_000;

/**
 * Registers the worker that keeps the console's files, and has it look for newer ones now and then. By hand: of Angular's
 * part for pages this needs one message, and the first page would carry all of it.
 */
export async function keepConsole(): Promise<void> {
  const first = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register(SCRIPT);
  setInterval(lookForNewer, ASK_EVERY_MS);
  if (first) await keepConfiguration();
}

/** What Angular's worker understands as `SwUpdate.checkForUpdate()`; what it finds it tells every page. */
function lookForNewer(): void {
  const nonce = Math.round(Math.random() * 10_000_000);
  navigator.serviceWorker.controller?.postMessage({ action: 'CHECK_FOR_UPDATES', nonce });
}

/**
 * The first visit asked which project to talk to before there was a worker to keep the answer: it is asked once more,
 * or the console would not know it where the second visit has no connection.
 */
async function keepConfiguration(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller === null)
    await new Promise((resolve) =>
      serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  await loadConfiguration(location.hostname);
}
