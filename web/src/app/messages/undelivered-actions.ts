import { Injectable, inject, signal } from '@angular/core';
import type { UndeliveredKind } from '@creamline/domain/messages';
import { Callables, I18n } from '../platform';
import { Toasts } from '../ui';

/** Tries again, or puts aside, what was not delivered; one request at a time. */
@Injectable()
export class UndeliveredActions {
  readonly #callables = inject(Callables);
  readonly #toasts = inject(Toasts);
  readonly #t = inject(I18n).text;
  readonly #busy = signal(false);
  readonly #failed = signal(false);
  /** A request that got lost keeps its key, so that asking again cannot carry it out twice. */
  readonly #keys = new Map<string, string>();
  readonly busy = this.#busy.asReadonly();
  /** Whether the last request did not reach the server. */
  readonly failed = this.#failed.asReadonly();

  /** `ids` of null: all that have failed. */
  async retry(kind: UndeliveredKind, ids: readonly string[] | null): Promise<void> {
    const answer = await this.#ask('retryUndelivered', { kind, ids });
    if (answer === null) return;
    const done = Number(answer['done']);
    const failed = Number(answer['failed']);
    const text = kind === 'outbox' ? 'messages.retriedMails' : 'messages.retriedEvents';
    this.#toasts.show(this.#t(text, { done, failed }));
  }

  async discard(kind: UndeliveredKind, ids: readonly string[], reason: string): Promise<void> {
    const answer = await this.#ask('discardUndelivered', { kind, ids, reason });
    if (answer !== null) this.#toasts.show(this.#t('messages.discarded', { count: Number(answer['done']) }));
  }

  async #ask(
    name: 'retryUndelivered' | 'discardUndelivered',
    request: object,
  ): Promise<Readonly<Record<string, unknown>> | null> {
    if (this.#busy()) return null;
    const what = JSON.stringify([name, request]);
    const key = this.#keys.get(what) ?? this.#callables.newKey();
    this.#keys.set(what, key);
    this.#busy.set(true);
    const asked = await this.#callables.ask(name, { key, ...request });
    this.#busy.set(false);
    this.#failed.set(asked.outcome !== 'done');
    if (asked.outcome !== 'failed') this.#keys.delete(what);
    return asked.outcome === 'done' ? asked.answer : null;
  }
}
