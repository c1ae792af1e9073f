import { EnvironmentInjector, Injectable, inject } from '@angular/core';
import { CONFIGURATION } from './configuration';

export type CallResult =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly code: string };

/** Requests that need a decision by the server, and a connection. */
@Injectable({ providedIn: 'root' })
export class Callables {
  readonly #injector = inject(EnvironmentInjector);
  readonly #configuration = inject(CONFIGURATION);

  /** Calls a function by name; a refusal is a value with its code. */
  async call(name: string, data: unknown): Promise<CallResult> {
    const { callFunction } = await import('./functions-engine');
    return callFunction(this.#injector, this.#configuration, name, data);
  }
}
