import {
  ApplicationRef,
  DestroyRef,
  computed,
  effect,
  inject,
  linkedSignal,
  untracked,
  type Signal,
} from '@angular/core';
import type { Stop } from './engine';
import { FieldReader } from './field-reader';
import { idle } from './idle';
import { comesBefore, meets } from './in-order';
import type { DocumentKind, Live, QueryScalar, QuerySpec, Ref, Stored } from './live';
import { LiveStore } from './live-store';
import { nextTask } from './next-task';
import { addRows, joinRows, nothingSeen, placeRow, renewRow, type SeenRows } from './seen-rows';

/** Whoever wants the next page so soon after the last one came is flying over the list. */
const FLYING_MS = 1000;
/** How many pages are read at once for somebody who flies. */
const FLYING_PAGES = 2;

/** What a long list asks, and how its rows are made. */
export interface SightSource<K extends DocumentKind, R extends { readonly id: string }> {
  readonly spec: (after: readonly QueryScalar[] | null) => QuerySpec<K> | null;
  /** The order values of a row, from which the next page starts. */
  readonly cursor: (row: R) => readonly QueryScalar[];
  readonly ref: (id: string) => Ref<K>;
  readonly rowOf: (document: Stored<K>) => R;
  /** The fields a row is made of; undefined where a row cannot be made of them. */
  readonly fields: readonly string[];
  readonly rowOfFields: (fields: FieldReader) => R | undefined;
  /** Ids of rows that stay live wherever the reader is. */
  readonly held: () => ReadonlySet<string>;
}

/** The rows in sight, by their places in the list. */
export interface Sight {
  readonly first: number;
  readonly last: number;
}

const nowhere: Sight = { first: 0, last: -1 };

/**
 * A list of any length. The first page is live, and so is each row in sight once the reader rests there. What is flown
 * over is read once, with only the fields a row shows and past the store of this device: the SDK takes in whole
 * documents, and reads all it has stored of a collection for each new query. So a row in sight is followed by its id,
 * for which nothing else is read, and one after another, so that none waits long for the page. Without a connection
 * pages come from that store.
 */
export class SightPages<K extends DocumentKind, R extends { readonly id: string }> {
  readonly #store = inject(LiveStore);
  readonly #application = inject(ApplicationRef);
  readonly #source: SightSource<K, R>;
  readonly #listeners = new Map<string, Stop>();
  #lastRead = 0;
  /** Which start of listeners is under way; an earlier one ends when a later one begins. */
  #attending = 0;

  /** The first page's state: what the screen as a whole shows. */
  readonly state: Signal<Live<readonly Stored<K>[]>>;
  readonly #question = computed(() => JSON.stringify(this.#source.spec(null)));
  readonly #further = linkedSignal<string, SeenRows<R>>({
    source: this.#question,
    computation: () => nothingSeen(),
  });
  readonly #reading = linkedSignal({ source: this.#question, computation: () => false });
  readonly #sight = linkedSignal<string, Sight>({ source: this.#question, computation: () => nowhere });

  readonly #first = computed(() => (this.state().value ?? []).map(this.#source.rowOf));
  readonly rows = computed(() => joinRows(this.#first(), this.#further()));
  readonly hasMore = computed(() => {
    const isFull = this.#first().length === this.#source.spec(null)?.limit;
    return this.state().status === 'ready' && isFull && this.#further().isFull;
  });
  readonly loadingMore = this.#reading.asReadonly();

  /** The rows after the first page that are to have a listener, by their ids. */
  readonly #attended = computed(
    () => {
      const { first, last } = this.#sight();
      const seen = this.rows().slice(Math.max(0, first), Math.max(0, last + 1));
      const live = new Set(this.#first().map(({ id }) => id));
      const wanted = new Set([...seen.map(({ id }) => id), ...this.#source.held()]);
      return [...wanted].filter((id) => this.#further().ids.has(id) && !live.has(id));
    },
    { equal: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]) },
  );

  constructor(source: SightSource<K, R>) {
    this.#source = source;
    this.state = this.#store.query<K>(() => source.spec(null));
    effect(() => {
      const ids = this.#attended();
      untracked(() => void this.#attend(ids));
    });
    inject(DestroyRef).onDestroy(() => {
      this.leave();
      for (const stop of this.#listeners.values()) stop();
    });
  }

  /** Tells which rows the reader looks at: they are live from now on. */
  see(sight: Sight): void {
    this.#sight.set(sight);
    // Goes on where it was left off, should the rows be the same.
    void this.#attend(this.#attended());
  }

  /** Tells that the reader moves: no further listener is started or ended before the next rows are seen. */
  leave(): void {
    this.#attending += 1;
  }

  /** Reads the next page, or several for somebody in haste; nothing while one is on its way or none is left. */
  async more(): Promise<void> {
    const last = this.#further().rows.at(-1) ?? this.#first().at(-1);
    const page = last === undefined ? null : this.#source.spec(this.#source.cursor(last));
    if (page === null || this.#reading() || !this.hasMore()) return;
    const question = this.#question();
    const isFlying = performance.now() - this.#lastRead < FLYING_MS;
    const limit = isFlying ? page.limit * FLYING_PAGES : page.limit;
    this.#reading.set(true);
    const read = await this.#read({ ...page, limit }).catch(() => null);
    // In a task of its own: the list, which is moving, is told neither in that of the answer nor in a picture.
    await nextTask();
    if (question !== this.#question()) return;
    this.#lastRead = performance.now();
    this.#reading.set(false);
    if (read !== null) this.#further.update((seen) => addRows(seen, read.rows, read.count === limit));
    this.#application.tick();
  }

  async #read(spec: QuerySpec<K>): Promise<{ readonly rows: readonly R[]; readonly count: number }> {
    const { fields, rowOf, rowOfFields } = this.#source;
    const listed = this.state().fromCache ? null : await this.#store.listed(spec, fields).catch(() => null);
    if (listed !== null) {
      const rows = listed.flatMap((document) => rowOfFields(new FieldReader(document)) ?? []);
      return { rows, count: listed.length };
    }
    const documents = await this.#store.onceQuery(spec);
    return { rows: documents.map(rowOf), count: documents.length };
  }

  /** Starts and ends listeners, so that these rows have one each; one at a time, whenever the page has nothing to do. */
  async #attend(ids: readonly string[]): Promise<void> {
    this.#attending += 1;
    const attending = this.#attending;
    const wanted = new Set(ids);
    const left = [...this.#listeners.keys()].filter((id) => !wanted.has(id));
    for (const id of [...left, ...ids]) {
      await idle();
      if (attending !== this.#attending) return;
      if (!wanted.has(id)) {
        this.#listeners.get(id)?.();
        this.#listeners.delete(id);
      } else if (!this.#listeners.has(id)) {
        const stop = this.#store.watchDocument(this.#source.ref(id), (live) => this.#settle(id, live));
        this.#listeners.set(id, stop);
      }
    }
  }

  /**
   * Takes what a listener says of a row. What this device alone knows may be older than what was read, so with a
   * connection it is waited for. A row leaves that does not meet the list's conditions any more, is no more, or is
   * refused, as to who may not see it any more.
   */
  #settle(id: string, { status, fromCache, value }: Live<Stored<K> | null>): void {
    const isTold = status === 'ready' && (!fromCache || (this.state().fromCache && value !== null));
    if (!isTold && status !== 'denied') return;
    const { orderBy = [], where = [] } = this.#source.spec(null) ?? {};
    const row = status === 'ready' && value && meets(value, where) ? this.#source.rowOf(value) : null;
    this.#further.update((seen) => {
      const shown = row === null ? undefined : seen.rows.find((each) => each.id === id);
      if (row === null || shown === undefined) return renewRow(seen, id, null);
      const before = (a: R, b: R): boolean =>
        comesBefore(this.#source.cursor(a), this.#source.cursor(b), orderBy);
      const isMoved = before(row, shown) || before(shown, row);
      return isMoved ? placeRow(seen, row, before) : renewRow(seen, id, row);
    });
  }
}
