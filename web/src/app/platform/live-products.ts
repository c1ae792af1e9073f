import { Injectable, Injector, computed, effect, inject, signal, untracked } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { filter, firstValueFrom } from 'rxjs';
import { loading, type Live, type Stored } from './live';
import { LivePages } from './live-pages';
import { Session } from './session';

const AT_ONCE = 200;

/**
 * Everything the dairy sells, followed once a session for whoever asks first: opening a page again reads nothing, and
 * a changed product is read alone. A new one has the pages behind its own read again, where there is more than one.
 */
@Injectable({ providedIn: 'root' })
export class LiveProducts {
  readonly #session = inject(Session);
  readonly #injector = inject(Injector);
  readonly #asked = signal(false);
  readonly #pages = new LivePages<'product'>({
    spec: (after) =>
      this.#asked() && this.#session.can('list', 'product')
        ? {
            from: ['product'],
            orderBy: [['__name__', 'asc']],
            limit: AT_ONCE,
            startAfter: after ?? undefined,
          }
        : null,
    cursor: (product) => [product.id],
  });

  /** All of them once they are there, and whether this device only remembers them. */
  readonly live = computed<Live<readonly Stored<'product'>[]>>(() => {
    const state = this.#pages.worst() ?? loading;
    const whole = state.status === 'ready' && !this.#pages.hasMore();
    if (whole) return { ...state, value: this.#pages.rows() };
    return { ...state, status: state.status === 'ready' ? 'loading' : state.status, value: undefined };
  });

  constructor() {
    effect(() => {
      if (this.#pages.hasMore()) untracked(() => this.#pages.more());
    });
  }

  /** Begins to follow them; to be called by whoever shows some. */
  open(): void {
    this.#asked.set(true);
  }

  /** Has the device keep them; how many there are. Rejects where they cannot be read. */
  async fetch(): Promise<number> {
    this.open();
    const settled = toObservable(this.live, { injector: this.#injector }).pipe(
      filter(({ status, fromCache }) => status !== 'loading' && !(status === 'ready' && fromCache)),
    );
    const { status, value } = await firstValueFrom(settled);
    if (status !== 'ready' || value === undefined) throw new Error(`The products are ${status}`);
    return value.length;
  }
}
