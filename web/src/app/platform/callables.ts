import { Injectable, inject } from '@angular/core';
import type { CallableName } from '@creamline/domain/access';
import { CONFIGURATION } from './configuration';
import { FirebaseLoader } from './firebase-loader';
import { randomId } from './random-id';

export type CallResult =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly code: string };

/** What became of a request: carried out, refused for a reason the server names, or not carried out at all. */
export type Asked =
  | { readonly outcome: 'done'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'failed'; readonly code: string };

/** Requests that need a decision by the server, and a connection. */
@Injectable({ providedIn: 'root' })
export class Callables {
  readonly #firebase = inject(FirebaseLoader);
  readonly #configuration = inject(CONFIGURATION);

  /** Calls a function by name; a refusal is a value with its code. */
  async call(name: string, data: unknown): Promise<CallResult> {
    const [{ callFunction }, { context }] = await Promise.all([
      import('./functions-engine'),
      this.#firebase.load(),
    ]);
    return callFunction(context, await this.#configuration, name, data);
  }

  /** A key for one thing a person asks for: sent again with it, the request is carried out once. */
  newKey(): string {
    return randomId();
  }

  /** {@link call} with the answer told apart from a refusal. */
  async ask(name: CallableName, request: object): Promise<Asked> {
    const result = await this.call(name, request);
    if (!result.ok) return { outcome: 'failed', code: result.code };
    const answer = new Map<string, unknown>(Object.entries(result.data ?? {}));
    const reason = answer.get('refused');
    return typeof reason === 'string'
      ? { outcome: 'refused', reason }
      : { outcome: 'done', answer: Object.fromEntries(answer) };
  }
}
