import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  LiveStore,
  SearchIndex,
  Session,
  SightPages,
  loading,
  type Live,
  type Ref,
  type Sight,
  type TextKey,
} from '../../platform';
import { foundRows } from './found-rows';
import { foundQuery, lackedField, lackingQuery, listKind, pageQuery } from './list-query';
import {
  RowsOfCustomers,
  cardRowFields,
  cursorOfRow,
  customerRowFields,
  rowOfCard,
  rowOfCardFields,
  rowOfCustomerFields,
  type ListRow,
} from './list-row';
import { defaultSort, listParams, readListState, type ListState } from './list-state';
import { listTotal, type ToCount } from './list-total';
import { noSelection, type Selection } from './selection';

/** The customers list: what its address asks for, the rows found so far, and which of them are chosen. */
@Injectable()
export class CustomerList {
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #index = inject(SearchIndex);
  readonly #params = toSignal(this.#route.queryParamMap, { requireSync: true });

  readonly state = computed(() => readListState((name) => this.#params().get(name)));
  /** What the actor may see: whole customers, or cards of them. */
  readonly kind = computed(() => {
    const actor = this.#session.actor();
    return actor === null ? null : listKind(actor);
  });

  readonly selection = signal<Selection>(noSelection);
  /** What is chosen stays live wherever it is: it may be changed next. */
  readonly #chosen = computed(() => this.selection().ids);
  readonly #made = new RowsOfCustomers();
  readonly #ofCustomers = {
    ref: (id: string): Ref<'customer'> => ['customer', id],
    rowOf: this.#made.rowOf,
    fields: customerRowFields,
    rowOfFields: rowOfCustomerFields,
    held: this.#chosen,
  };

  readonly #customers = new SightPages<'customer', ListRow>({
    spec: (after) => {
      const actor = this.#session.actor();
      return actor === null || this.kind() !== 'customer'
        ? null
        : pageQuery(actor, 'customer', this.state(), after);
    },
    cursor: (row) => cursorOfRow(row, this.state().sort.by),
    ...this.#ofCustomers,
  });
  readonly #cards = new SightPages<'customerCard', ListRow>({
    spec: (after) => {
      const actor = this.#session.actor();
      return actor === null || this.kind() !== 'customerCard'
        ? null
        : pageQuery(actor, 'customerCard', this.state(), after);
    },
    cursor: (row) => [row.name, row.id],
    ref: (id) => ['customerCard', id],
    rowOf: rowOfCard,
    fields: cardRowFields,
    rowOfFields: rowOfCardFields,
    held: this.#chosen,
  });

  /** Those the chosen order has no place for, after all others. */
  readonly #lacking = new SightPages<'customer', ListRow>({
    spec: (after) => {
      const [actor, kind] = [this.#session.actor(), this.kind()];
      const more = this.#customers.hasMore() || this.#customers.loadingMore();
      if (actor === null || kind === null || this.#customers.state().status !== 'ready' || more) return null;
      return lackingQuery(actor, kind, this.state(), after);
    },
    cursor: (row) => [row.id],
    ...this.#ofCustomers,
  });

  /** Whether a search cannot find everybody. */
  readonly incomplete = computed(() => this.searching() && this.#index.incomplete());
  readonly searching = computed(() => this.state().text.trim() !== '');
  readonly #matches = computed(() => (this.searching() ? this.#index.search(this.state().text, 30) : []));
  readonly #foundIds = computed(() => this.#matches().map(({ id }) => id));
  readonly #found = inject(LiveStore).query<'customer'>(() => {
    const actor = this.#session.actor();
    return actor === null || this.kind() !== 'customer'
      ? null
      : foundQuery(actor, 'customer', this.#foundIds());
  });
  readonly #foundCards = inject(LiveStore).query<'customerCard'>(() => {
    const actor = this.#session.actor();
    return actor === null || this.kind() !== 'customerCard'
      ? null
      : foundQuery(actor, 'customerCard', this.#foundIds());
  });

  readonly #pages = computed(() => (this.kind() === 'customerCard' ? this.#cards : this.#customers));
  /** The rows with what is known about them: what `crm-state` shows. */
  readonly live = computed<Live<readonly ListRow[]>>(() => {
    const state = this.searching() ? this.#foundState() : this.#pages().state();
    const rows = this.rows();
    const complete = rows.length > 0 || this.searching() || !this.#awaitsLacking();
    return { ...state, value: state.value === undefined || !complete ? undefined : rows };
  });
  /** Whether the rows are this device's own, because the server has not answered. */
  readonly offline = computed(() => {
    const { status, fromCache } = this.live();
    return status === 'ready' && fromCache;
  });
  readonly hasMore = computed(
    () => !this.searching() && (this.#pages().hasMore() || this.#lacking.hasMore() || this.#awaitsLacking()),
  );
  readonly loadingMore = computed(
    () => !this.searching() && (this.#pages().loadingMore() || this.#lacking.loadingMore()),
  );
  readonly #awaitsLacking = computed(() => {
    const kind = this.kind();
    if (kind === null || lackedField(kind, this.state().sort.by) === null) return false;
    return this.#lacking.state().status === 'loading';
  });
  /** What to say of those who come last whatever the direction; null where the order has a place for everybody. */
  readonly lacking = computed<TextKey | null>(() => {
    const kind = this.kind();
    const field = kind === null || this.searching() ? null : lackedField(kind, this.state().sort.by);
    return field === null ? null : `customers.list.lacking.${field}`;
  });

  readonly rows = computed<readonly ListRow[]>(() => {
    if (this.searching()) return this.#foundRows();
    const [rows, lacking] = [this.#pages().rows(), this.#lacking.rows()];
    return lacking.length === 0 ? rows : [...rows, ...lacking];
  });

  /** Asked in the order of names, which has a place for everybody. */
  readonly #toCount = computed<ToCount | null>(
    () => {
      const [actor, kind, state] = [this.#session.actor(), this.kind(), this.state()];
      if (actor === null || kind === null || !this.hasMore() || this.offline()) return null;
      const spec = pageQuery(actor, kind, { ...state, sort: defaultSort }, null);
      return spec === null ? null : { spec, all: Object.keys(state.filters).length === 0 ? actor : null };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  /** How many there are, where not all of them are loaded. */
  readonly total = listTotal(this.#toCount);

  readonly selectedRows = computed(() => {
    const ids = this.#chosen();
    return ids.size === 0 ? [] : this.rows().filter((row) => ids.has(row.id));
  });

  constructor() {
    // An address with a search in it is searched without anybody having gone to the field.
    effect(() => {
      if (this.searching()) untracked(() => this.#index.open());
    });
  }

  change(state: ListState): void {
    this.selection.set(noSelection);
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: listParams(state),
      replaceUrl: state.text !== this.state().text,
    });
  }

  more(): void {
    void this.#pages().more();
    void this.#lacking.more();
  }

  /** Tells which rows the reader looks at: they are live. */
  see({ first, last }: Sight): void {
    const before = this.#pages().rows().length;
    this.#pages().see({ first, last });
    this.#lacking.see({ first: first - before, last: last - before });
  }

  /** Tells that the reader moves on: no further rows become live until they rest again. */
  leave(): void {
    this.#pages().leave();
    this.#lacking.leave();
  }

  clearSelection(): void {
    this.selection.set(noSelection);
  }

  openSearch(): void {
    this.#index.open();
  }

  readonly #foundState = computed<Live<unknown>>(() => {
    const status = this.#index.status();
    if (status !== 'ready') return { ...loading, status };
    if (this.#foundIds().length === 0) return { ...loading, status, value: [] };
    return this.kind() === 'customerCard' ? this.#foundCards() : this.#found();
  });

  /** Found rows in the order of the search: the best match first. */
  readonly #foundRows = computed<readonly ListRow[]>(() => {
    const rows =
      this.kind() === 'customerCard'
        ? (this.#foundCards().value ?? []).map(rowOfCard)
        : (this.#found().value ?? []).map(this.#made.rowOf);
    return foundRows(rows, this.#matches());
  });
}
