import {
  DestroyRef,
  Injectable,
  computed,
  effect,
  inject,
  signal,
  untracked,
  type Signal,
} from '@angular/core';
import { DatabaseLoader } from './database';
import type { Engine, Stop } from './engine';
import { loading, type DocumentKind, type Live, type QuerySpec, type Ref, type Stored } from './live';
import type { ListedDocument } from './wire-query';

const sameData = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * Live reads. `doc` and `query` are called in a field initialiser: the listener follows the signals the source reads
 * and ends with the component. A source of null asks nothing and stays `loading`.
 */
@Injectable({ providedIn: 'root' })
export class LiveStore {
  readonly #database = inject(DatabaseLoader);
  readonly #attempt = signal(0);

  doc<K extends DocumentKind>(source: () => Ref<K> | null): Signal<Live<Stored<K> | null>> {
    return this.#follow(
      source,
      () => false,
      (engine, ref, next) => engine.watchDocument(ref, next),
    );
  }

  query<K extends DocumentKind>(source: () => QuerySpec<K> | null): Signal<Live<readonly Stored<K>[]>> {
    return this.#follow(
      source,
      (before, now) => sameData(before.from, now.from),
      (engine, spec, next) => engine.watchQuery(spec, next),
    );
  }

  /** Reads a document once; from the device where there is no connection. */
  async once<K extends DocumentKind>(ref: Ref<K>): Promise<Stored<K> | null> {
    return (await this.#database.load()).document(ref);
  }

  async onceQuery<K extends DocumentKind>(spec: QuerySpec<K>): Promise<readonly Stored<K>[]> {
    return (await this.#database.load()).query(spec);
  }

  /** Some fields of the server's documents, which are not kept on the device. Rejects without a connection. */
  async listed(spec: QuerySpec<DocumentKind>, fields: readonly string[]): Promise<readonly ListedDocument[]> {
    return (await this.#database.load()).listed(spec, fields);
  }

  /** Listens until told to stop; for whoever has as many listeners as there is to see. */
  watchDocument<K extends DocumentKind>(ref: Ref<K>, next: (live: Live<Stored<K> | null>) => void): Stop {
    return this.#database.engine()?.watchDocument(ref, next) ?? ((): void => undefined);
  }

  /** Counts on the server without reading the rows. */
  async count(spec: QuerySpec<DocumentKind>): Promise<number> {
    return (await this.#database.load()).count(spec);
  }

  /** Asks again whatever was refused or failed. */
  retry(): void {
    this.#attempt.update((attempt) => attempt + 1);
  }

  #follow<S, T>(
    source: () => S | null,
    keepsRows: (before: S, now: S) => boolean,
    watch: (engine: Engine, source: S, next: (live: Live<T>) => void) => Stop,
  ): Signal<Live<T>> {
    const state = signal<Live<T>>(loading);
    const asked = computed(source, { equal: sameData });
    let before: S | null = null;
    let destroyed = false;
    inject(DestroyRef).onDestroy(() => (destroyed = true));
    effect((onCleanup) => {
      const now = asked();
      this.#attempt();
      const keep = now !== null && before !== null && keepsRows(before, now);
      before = now;
      untracked(() => state.update((live) => (keep ? { ...live, status: 'loading' } : loading)));
      const engine = this.#database.engine();
      if (now === null) return;
      if (engine === null) {
        void this.#database.load();
        return;
      }
      const stop = watch(engine, now, (live) => {
        if (!destroyed) state.set(live);
      });
      onCleanup(stop);
    });
    return state.asReadonly();
  }
}
