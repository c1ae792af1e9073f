import { Injectable, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { LiveStore } from './live-store';
import { ReadOnce } from './read-once';
import { SearchIndex, type FoundCustomer } from './search-index';
import { Session } from './session';
import { apartOf, namesakesOf, sameNamed, streetOf } from './tell-apart';

/** A found customer with what is to be read beside the name. */
export interface ToldCustomer extends FoundCustomer {
  /** The town; and, where another one found has the name and the town too, what tells them apart. */
  readonly detail: string;
}

/** A customer as a list has one that holds no more than names. */
export interface ListedCustomer {
  readonly id: string;
  readonly name: string;
}

/** Streets are read once typing has paused. */
const PAUSE_MS = 250;

/**
 * Tells customers of the same name and town apart: at once by the postal code and number that the search packs hold, then
 * by the street, which they do not hold. It is read of the namesakes that are shown and of nobody else, once a session,
 * and only by who may read whole customers; without a connection as far as the device has them.
 */
@Injectable({ providedIn: 'root' })
export class Namesakes {
  readonly #store = inject(LiveStore);
  readonly #session = inject(Session);
  readonly #index = inject(SearchIndex);
  readonly #streets = signal<ReadonlyMap<string, string>>(new Map());
  // Fails for who is not on this device without a connection, or is somebody else's by now.
  readonly #once = new ReadOnce(async (id) => {
    const customer = await this.#store.once(['customer', id]);
    return customer === null ? '' : streetOf(customer);
  });

  /** The found customers, each with its detail; to be called in a field initialiser, as the reads end with the component. */
  tellApart(source: () => readonly FoundCustomer[]): Signal<readonly ToldCustomer[]> {
    const found = computed(source);
    effect((onCleanup) => {
      const ids = namesakesOf(found())
        .flat()
        .map(({ id }) => id);
      if (ids.length === 0 || !this.#session.can('get', 'customer')) return;
      const timer = setTimeout(() => void this.#read(ids), PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    return computed(() => {
      const apart = apartOf(found(), this.#streets());
      return found().map((each) => {
        const parts = [each.town, apart.get(each.id) ?? ''];
        return { ...each, detail: parts.filter((part) => part !== '').join(', ') };
      });
    });
  }

  /**
   * For lists that hold no more of a customer than the name: what is to be read beside those of one name, by id. The
   * search index is opened when there are such, and tells their towns. To be called as `tellApart`.
   */
  tellListed(source: () => readonly ListedCustomer[]): Signal<ReadonlyMap<string, string>> {
    const same = computed(() => sameNamed(source()));
    effect(() => {
      if (same().length > 0) untracked(() => this.#index.open());
    });
    const told = this.tellApart(() =>
      same().flatMap(({ id, name }) => {
        const known = this.#index.byId(id);
        return known === undefined ? [] : [{ ...known, name }];
      }),
    );
    return computed(() => new Map(told().map(({ id, detail }) => [id, detail])));
  }

  /** All at once, so that what is shown changes once. */
  async #read(ids: readonly string[]): Promise<void> {
    const known = (await this.#once.ask(ids)).filter(([, street]) => street !== '');
    if (known.length > 0) this.#streets.update((streets) => new Map([...streets, ...known]));
  }
}
