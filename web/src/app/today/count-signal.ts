import { effect, inject, signal, type Signal } from '@angular/core';
import { LiveStore, loading, type DocumentKind, type Live, type QuerySpec } from '../platform';

/** Counts of several queries, made on the server, as one piece of live data. Called in a field initialiser. */
export function countSignal(
  source: () => readonly QuerySpec<DocumentKind>[] | null,
): Signal<Live<readonly number[]>> {
  const store = inject(LiveStore);
  const state = signal<Live<readonly number[]>>(loading);
  effect((onCleanup) => {
    const specs = source();
    if (specs === null) return;
    let current = true;
    onCleanup(() => (current = false));
    Promise.all(specs.map((spec) => store.count(spec))).then(
      (value) => {
        if (current) state.set({ status: 'ready', value, fromCache: false, hasPendingWrites: false });
      },
      () => {
        if (current) state.set({ ...loading, status: 'error', error: 'unavailable' });
      },
    );
  });
  return state.asReadonly();
}
