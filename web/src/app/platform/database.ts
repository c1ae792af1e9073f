import { Injectable, computed, inject, signal } from '@angular/core';
import { CONFIGURATION } from './configuration';
import { DeviceStorage } from './device-storage';
import type { Engine } from './engine';
import { FirebaseLoader } from './firebase-loader';
import { forgetDatabase } from './forget-database';

/** Loads the database engine once, on first use, and remembers how that went. */
@Injectable({ providedIn: 'root' })
export class DatabaseLoader {
  readonly #firebase = inject(FirebaseLoader);
  readonly #configuration = inject(CONFIGURATION);
  readonly #loaded = signal<Engine | null>(null);
  readonly #device = inject(DeviceStorage);
  #loading: Promise<Engine> | null = null;
  /** Resolves once nothing of somebody who has signed out is left here. */
  readonly #forgotten = this.#forgetIfAsked();

  /** The engine once it is there. */
  readonly engine = this.#loaded.asReadonly();
  /** Whether the browser keeps nothing between visits, so that offline work ends with the tab. */
  readonly forgetful = computed(() => this.#loaded()?.persistent === false);

  load(): Promise<Engine> {
    this.#loading ??= this.#open();
    return this.#loading;
  }

  /** Fetches what `load` will need, without opening anything. */
  async prepare(): Promise<void> {
    await import('./firestore-engine');
  }

  /**
   * Has everything this device holds of the staff member forgotten at the next start, when no listener and no write
   * holds on to it. The caller loads the page anew.
   */
  forgetAtStart(): void {
    this.#device.write('forgetDatabase', true);
  }

  async #open(): Promise<Engine> {
    const [{ openEngine }, { context }, configuration] = await Promise.all([
      import('./firestore-engine'),
      this.#firebase.load(),
      this.#configuration,
      this.#forgotten,
    ]);
    const engine = await openEngine(context, configuration);
    this.#loaded.set(engine);
    return engine;
  }

  async #forgetIfAsked(): Promise<void> {
    if (this.#device.read('forgetDatabase') !== true) return;
    await forgetDatabase();
    this.#device.write('forgetDatabase', null);
  }
}
