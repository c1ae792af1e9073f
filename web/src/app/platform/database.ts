import { Injectable, computed, inject, signal, Injector } from '@angular/core';
import { CONFIGURATION } from './configuration';
import type { Engine } from './engine';

/** Loads the database engine once, on first use, and remembers how that went. */
@Injectable({ providedIn: 'root' })
export class DatabaseLoader {
  readonly #injector = inject(Injector);
  readonly #configuration = inject(CONFIGURATION);
  readonly #loaded = signal<Engine | null>(null);
  #loading: Promise<Engine> | null = null;

  /** The engine once it is there. */
  readonly engine = this.#loaded.asReadonly();
  /** Whether the browser keeps nothing between visits, so that offline work ends with the tab. */
  readonly forgetful = computed(() => this.#loaded()?.persistent === false);

  load(): Promise<Engine> {
    this.#loading ??= import('./firestore-engine').then(async ({ openEngine }) => {
      const engine = await openEngine(this.#injector, this.#configuration);
      this.#loaded.set(engine);
      return engine;
    });
    return this.#loading;
  }

  /** Forgets everything this device holds of the staff member who signs out. */
  async clear(): Promise<void> {
    const engine = this.#loaded();
    this.#loading = null;
    this.#loaded.set(null);
    await engine?.clear();
  }
}
