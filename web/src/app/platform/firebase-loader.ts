import { EnvironmentInjector, Injectable, inject } from '@angular/core';
import { CONFIGURATION } from './configuration';
import type { FirebaseEngine } from './firebase-engine';

/** Loads Firebase and its sign-in once, on first use; after a failure the next use tries again. */
@Injectable({ providedIn: 'root' })
export class FirebaseLoader {
  readonly #configuration = inject(CONFIGURATION);
  readonly #injector = inject(EnvironmentInjector);
  #loading: Promise<FirebaseEngine> | null = null;

  load(): Promise<FirebaseEngine> {
    this.#loading ??= this.#open();
    return this.#loading;
  }

  async #open(): Promise<FirebaseEngine> {
    try {
      const [{ FirebaseEngine }, configuration] = await Promise.all([
        import('./firebase-engine'),
        this.#configuration,
      ]);
      return new FirebaseEngine(this.#injector, configuration);
    } catch (error) {
      this.#loading = null;
      throw error;
    }
  }
}
