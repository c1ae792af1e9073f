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

/**
 * Fetches what work without a connection needs while there is one and the browser has nothing else to do: the search
 * index, the catalogue, and a rep's own customers. Once a day on each device, so that opening the console often costs
 * no more; not where the person saves data.
 */
@Injectable()
export class ReadAhead {
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  readonly #index = inject(SearchIndex);
  readonly #products = inject(LiveProducts);
  readonly #device = inject(DeviceStorage);
  readonly #sync = inject(SyncState);
  readonly #format = inject(Format);
  #started = false;

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
      ...(this.#session.role() === 'rep' ? [() => this.#customers()] : []),
    ];
  }

  /** Who is looked up, called on and sold to: a conversation and an order need more of a customer than its name. */
  async #customers(): Promise<number> {
    const own: QuerySpec<'customer'> = {
      from: ['customer'],
      where: [['assignedRepId', '==', this.#session.uid()]],
      limit: CUSTOMERS,
    };
    return (await this.#store.onceQuery(own)).length;
  }
}
