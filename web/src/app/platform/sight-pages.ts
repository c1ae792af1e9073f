import { DestroyRef, computed, effect, inject, linkedSignal, untracked, type Signal } from '@angular/core';
import type { Stop } from './engine';
import { FieldReader } from './field-reader';
import type { DocumentKind, Live, QueryScalar, QuerySpec, Stored } from './live';
import { LiveStore } from './live-store';
import {
  cutPages,
  joinPages,
  lastRowBefore,
  leavePages,
  pagesInSight,
  renewPage,
  settlePage,
  type SeenPage,
} from './seen-pages';

/** Whoever wants the next page so soon after the last one came is flying over the list. */
const FLYING_MS = 1000;
/** How many pages are read at once for somebody who flies. */
const FLYING_PAGES = 2;

interface Attended {
  readonly index: number;
  readonly after: readonly QueryScalar[];
}

/** What a long list asks, and how its rows are made. */
export interface SightSource<K extends DocumentKind, R extends { readonly id: string }> {
  readonly spec: (after: readonly QueryScalar[] | null) => QuerySpec<K> | null;
  /** The order values of a row, from which the next page starts. */
  readonly cursor: (row: R) => readonly QueryScalar[];
  readonly rowOf: (document: Stored<K>) => R;
  /** The fields a row is made of; undefined where a row cannot be made of them. */
  readonly fields: readonly string[];
  readonly rowOfFields: (fields: FieldReader) => R | undefined;
  /** Ids of rows whose pages stay live wherever the reader is. */
  readonly held: () => ReadonlySet<string>;
}

/** The rows in sight, by their places in the list. */
export interface Sight {
  readonly first: number;
  readonly last: number;
}

const nowhere: Sight = { first: 0, last: -1 };

/**
 * A list of any length. The first page is live, and so are the pages in sight once the reader rests there. What is
 * flown over is read once, with only the fields a row shows and past the store of this device: the SDK takes in whole
 * documents, and reads all it has stored of a collection for each new query. Without a connection pages come from that
 * store.
 */
export class SightPages<K extends DocumentKind, R extends { readonly id: string }> {
  readonly #store = inject(LiveStore);
  readonly #source: SightSource<K, R>;
  readonly #listeners = new Map<string, Stop>();
  #lastRead = 0;

  /** The first page's state: what the screen as a whole shows. */
  readonly state: Signal<Live<readonly Stored<K>[]>>;
  readonly #question = computed(() => JSON.stringify(this.#source.spec(null)));
  readonly #further = linkedSignal<string, readonly SeenPage<R>[]>({
    source: this.#question,
    computation: () => [],
  });
  readonly #reading = linkedSignal({ source: this.#question, computation: () => false });
  readonly #sight = linkedSignal<string, Sight>({ source: this.#question, computation: () => nowhere });

  readonly #pages = computed<readonly SeenPage<R>[]>(() => {
    const documents = this.state().value ?? [];
    const isFull = documents.length === this.#source.spec(null)?.limit;
    return [{ rows: documents.map(this.#source.rowOf), isFull, isLive: true }, ...this.#further()];
  });
  readonly #joined = computed(() => joinPages(this.#pages()));
  readonly rows = computed(() => this.#joined().rows);
  readonly hasMore = computed(() => this.state().status === 'ready' && this.#pages().at(-1)?.isFull === true);
  readonly loadingMore = this.#reading.asReadonly();

  /** The pages after the first that are to have a listener, with the order values each starts from. */
  readonly #attended = computed<readonly Attended[]>(() => {
    const pages = this.#pages();
    return pagesInSight(this.#joined(), this.#sight(), this.#source.held()).flatMap((index) => {
      const before = lastRowBefore(pages, index);
      return before === undefined ? [] : [{ index, after: this.#source.cursor(before) }];
    });
  });

  constructor(source: SightSource<K, R>) {
    this.#source = source;
    this.state = this.#store.query<K>(() => source.spec(null));
    effect(() => {
      const attended = this.#attended();
      const question = this.#question();
      untracked(() => this.#listen(question, attended));
    });
    inject(DestroyRef).onDestroy(() => this.#listen('', []));
  }

  /** Tells which rows the reader looks at: their pages are live from now on. */
  see(sight: Sight): void {
    this.#sight.set(sight);
  }

  /** Reads the next page, or several for somebody in haste; nothing while one is on its way or none is left. */
  async more(): Promise<void> {
    const last = lastRowBefore(this.#pages(), Infinity);
    const page = last === undefined ? null : this.#source.spec(this.#source.cursor(last));
    if (page === null || this.#reading() || !this.hasMore()) return;
    const question = this.#question();
    const isFlying = performance.now() - this.#lastRead < FLYING_MS;
    const limit = isFlying ? page.limit * FLYING_PAGES : page.limit;
    this.#reading.set(true);
    const read = await this.#read({ ...page, limit }).catch(() => null);
    if (question !== this.#question()) return;
    this.#lastRead = performance.now();
    this.#reading.set(false);
    if (read === null) return;
    const pages = cutPages(read.rows, { perPage: page.limit, isFull: read.count === limit });
    this.#further.update((further) => [...further, ...pages]);
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

  /** Starts and ends listeners, so that these pages have one each. */
  #listen(question: string, attended: readonly Attended[]): void {
    const wanted = new Map(attended.map((each) => [JSON.stringify([question, each]), each]));
    for (const [key, stop] of this.#listeners) {
      if (wanted.has(key)) continue;
      stop();
      this.#listeners.delete(key);
    }
    for (const [key, { index, after }] of wanted) {
      const spec = this.#source.spec(after);
      if (spec === null || this.#listeners.has(key)) continue;
      this.#listeners.set(key, () => undefined);
      const stop = this.#store.watchQuery(spec, (live) => {
        if (question === this.#question() && this.#listeners.has(key)) this.#settle(index - 1, live);
      });
      this.#listeners.set(key, stop);
    }
    const live = new Set(attended.map(({ index }) => index - 1));
    this.#further.update((pages) => leavePages(pages, live));
  }

  /**
   * Takes what a listener says of a page. What it knows from this device alone is only part of the page: with a
   * connection the rest is on its way, without one it only renews rows that are shown.
   */
  #settle(index: number, { status, fromCache, value }: Live<readonly Stored<K>[]>): void {
    if (status !== 'ready' || value === undefined || (fromCache && !this.state().fromCache)) return;
    const rows = value.map(this.#source.rowOf);
    const isFull = rows.length === this.#source.spec(null)?.limit;
    this.#further.update((pages) =>
      fromCache ? renewPage(pages, index, rows) : settlePage(pages, index, { rows, isFull }),
    );
  }
}
