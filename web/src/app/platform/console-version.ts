import { ApplicationRef, Injectable, inject, signal } from '@angular/core';
import { idle } from './idle';

/** What the worker says once a later version has been fetched, and when the files of this one are gone. */
const announcements: readonly unknown[] = ['VERSION_READY', 'UNRECOVERABLE_STATE'];

/**
 * Has the console kept on this device, so that it opens without a connection, and tells when a newer one is here. The
 * keeping waits until the first page is there and the browser has nothing else to do.
 */
@Injectable({ providedIn: 'root' })
export class ConsoleVersion {
  readonly #application = inject(ApplicationRef);
  readonly #newer = signal(false);
  /** Whether another version of the console lies ready: the page's next load shows it. */
  readonly newer = this.#newer.asReadonly();

  constructor() {
    if (!('serviceWorker' in navigator)) return;
    // From the start: the worker looks for a newer version as soon as a page opens, and tells it once.
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isAnnouncement(data)) this.#newer.set(true);
    });
    void this.#keep();
  }

  reload(): void {
    location.reload();
  }

  async #keep(): Promise<void> {
    await this.#application.whenStable();
    await idle();
    try {
      const { keepConsole } = await import('./console-worker');
      await keepConsole();
    } catch {
      // Without a connection there is nothing to fetch it with, and some browsers forbid it: the next visit may do.
    }
  }
}

function isAnnouncement(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && announcements.includes(data.type);
}
