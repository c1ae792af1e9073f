import {
  Injector,
  computed,
  inject,
  linkedSignal,
  runInInjectionContext,
  signal,
  type Signal,
} from '@angular/core';
import { LiveStore } from './live-store';
import type { DocumentKind, Live, QueryScalar, QuerySpec, Stored } from './live';

/** What a growing list asks: `spec` for the rows after a cursor, `cursor` of the last row of a page. */
export interface PageSource<K extends DocumentKind> {
  readonly spec: (after: readonly QueryScalar[] | null) => QuerySpec<K> | null;
  readonly cursor: (row: Stored<K>) => readonly QueryScalar[];
}

/**
 * A live list that grows page by page. Each page is a listener of its own that starts after the last row of the page
 * before, so that a change reads one row, not the list again; another question starts over with one page.
 */
export class LivePages<K extends DocumentKind> {
  readonly #injector = inject(Injector);
  readonly #store = inject(LiveStore);
  readonly #source: PageSource<K>;
  readonly #pages = signal<readonly Signal<Live<readonly Stored<K>[]>>[]>([]);
  readonly #question = computed(() => JSON.stringify(this.#source.spec(null)));
  readonly #wanted = linkedSignal({ source: this.#question, computation: () => 1 });

  readonly #shown = computed(() => this.#pages().slice(0, this.#wanted()));
  /** The first page's state: what the screen as a whole shows. */
  readonly state = computed(() => this.#pages()[0]?.());
  readonly rows = computed<readonly Stored<K>[]>(() => {
    const rows = new Map<string, Stored<K>>();
    for (const page of this.#shown()) for (const row of page().value ?? []) rows.set(row.id, row);
    return [...rows.values()];
  });
  /** The state of the first page that is not ready, else of the last. */
  readonly worst = computed(() => {
    const states = this.#shown().map((page) => page());
    return (
      states.find(({ status }) => status !== 'ready') ??
      states.find(({ fromCache }) => fromCache) ??
      states.at(-1)
    );
  });
  readonly loadingMore = computed(() => this.#wanted() > 1 && this.#shown().at(-1)?.().status === 'loading');
  /** Whether the last page is full, so that there may be another. */
  readonly hasMore = computed(() => {
    const last = this.#shown().at(-1)?.();
    return last?.status === 'ready' && last.value?.length === this.#source.spec(null)?.limit;
  });
  readonly pending = computed(() => this.#shown().some((page) => page().hasPendingWrites));

  constructor(source: PageSource<K>) {
    this.#source = source;
    this.#open();
  }

  /** Asks for the next page; nothing while one is on its way or none is left. */
  more(): void {
    if (!this.hasMore()) return;
    this.#wanted.update((wanted) => wanted + 1);
    if (this.#pages().length < this.#wanted()) this.#open();
  }

  #open(): void {
    const index = this.#pages().length;
    const before = this.#pages()[index - 1];
    const page = runInInjectionContext(this.#injector, () =>
      this.#store.query<K>(() => {
        if (index >= this.#wanted()) return null;
        if (before === undefined) return this.#source.spec(null);
        const last = before().value?.at(-1);
        return last === undefined ? null : this.#source.spec(this.#source.cursor(last));
      }),
    );
    this.#pages.update((pages) => [...pages, page]);
  }
}
