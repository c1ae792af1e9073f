import { effect, inject, signal, type Signal } from '@angular/core';
import type { Actor } from '@creamline/domain/access';
import { censusRef } from '@creamline/domain/customers/plain';
import { LiveStore, type QuerySpec } from '../../platform';
import type { ListKind } from './list-query';
import { MOST_COUNTED, totalFrom, type Total } from './total-from';

export interface ToCount {
  readonly spec: QuerySpec<ListKind>;
  /** Whose customers they all are; null where a filter leaves some out. */
  readonly all: Actor | null;
}

/** How many customers a list has that is longer than what is loaded; null until that is known. */
export function listTotal(source: () => ToCount | null): Signal<Total | null> {
  const store = inject(LiveStore);
  const total = signal<Total | null>(null);
  effect((onCleanup) => {
    const asked = source();
    let current = true;
    onCleanup(() => (current = false));
    total.set(null);
    if (asked === null) return;
    totalOf(store, asked).then(
      (found) => {
        if (current) total.set(found);
      },
      // The list goes without: it says how many it shows.
      () => undefined,
    );
  });
  return total.asReadonly();
}

async function totalOf(store: LiveStore, { spec, all }: ToCount): Promise<Total> {
  const count = await store.count({ ...spec, limit: MOST_COUNTED });
  return totalFrom(count, async () => {
    const ref = all === null ? null : censusRef(all);
    return ref === null ? null : ((await store.once(ref))?.total ?? null);
  });
}
