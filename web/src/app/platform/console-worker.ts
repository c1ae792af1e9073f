import { createEnvironmentInjector, type EnvironmentInjector } from '@angular/core';
import { SwUpdate, provideServiceWorker } from '@angular/service-worker';
import { loadConfiguration } from './configuration';

const SCRIPT = 'console-worker.js';

/** A tab is open all day: how often it asks for a newer console. */
const ASK_EVERY_MS = 30 * 60_000;

/**
 * Registers the worker that keeps the console's files, and has it look for newer ones now and then. Angular would
 * register it when the application starts, which is long ago.
 */
export async function keepConsole(parent: EnvironmentInjector): Promise<void> {
  const updates = createEnvironmentInjector([provideServiceWorker(SCRIPT)], parent).get(SwUpdate);
  const first = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register(SCRIPT);
  // Without a connection the question fails, and is asked again.
  setInterval(() => void updates.checkForUpdate().catch(() => false), ASK_EVERY_MS);
  if (first) await keepConfiguration();
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
