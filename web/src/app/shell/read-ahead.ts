import { Injectable, effect, inject, untracked } from '@angular/core';
import {
  DeviceStorage,
  Format,
  LiveProducts,
  LiveStore,
  SearchIndex,
  Session,
  SyncState,
  idle,
  readOneByOne,
  savesData,
  type QuerySpec,
} from '../platform';
import { isReadToday } from './read-today';

/** As many customers as one question may ask for. */
const CUSTOMERS = 200;
const AT_ONCE = 10;

/**
 * Fetches what work without a connection needs while there is one and the browser has nothing else to do: the search
 * index, the catalogue, and a rep's own customers with what they must avoid. Once a day on each device, so that opening the console often costs
 * no more; not where the person saves data.
 */
@Injectable({ providedIn: 'root' })
export class ReadAhead {
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  readonly #index = inject(SearchIndex);
  readonly #products = inject(LiveProducts);
  readonly #device = inject(DeviceStorage);
  readonly #sync = inject(SyncState);
  readonly #format = inject(Format);
  #started = false;
  #own: readonly string[] = [];

  constructor() {
    effect(() => {
      if (this.#session.actor() !== null) untracked(() => void this.#read());
    });
  }

  async #read(): Promise<void> {
    const [uid, day] = [this.#session.uid(), this.#format.today()];
    if (this.#started || savesData() || isReadToday(this.#device.read('readAhead'), { uid, day })) return;
    this.#started = true;
    const documents = await readOneByOne(this.#sources(), {
      idle,
      isOffline: () => this.#sync.offlineSince() !== null,
    });
    if (documents !== null) this.#device.write('readAhead', { uid, day });
  }

  #sources(): readonly (() => Promise<number>)[] {
    const sells = this.#session.can('create', 'orderDraft') && this.#session.can('list', 'product');
    return [
      () => this.#index.fetch(),
      ...(sells ? [() => this.#products.fetch()] : []),
      ...(this.#session.role() === 'rep' ? [() => this.#customers(), () => this.#dietary()] : []),
    ];
  }

  /** Who is looked up, called on and sold to: a conversation and an order need more of a customer than its name. */
  async #customers(): Promise<number> {
    const own: QuerySpec<'customer'> = {
      from: ['customer'],
      where: [['assignedRepId', '==', this.#session.uid()]],
      limit: CUSTOMERS,
    };
    this.#own = (await this.#store.onceQuery(own)).map(({ id }) => id);
    return this.#own.length;
  }

  /** An allergen that nobody can look up may end on a plate. These have no list: they are read one by one. */
  async #dietary(): Promise<number> {
    for (let start = 0; start < this.#own.length; start += AT_ONCE) {
      await idle();
      const some = this.#own.slice(start, start + AT_ONCE);
      await Promise.all(some.map((id) => this.#store.once(['dietary', id])));
    }
    return this.#own.length;
  }
}
