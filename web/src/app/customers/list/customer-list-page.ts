import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Format, I18n, Session } from '../../platform';
import { Icon } from '../../ui/icon';
import { KeepsFocus } from '../../ui/keeps-focus';
import { PageHeader } from '../../ui/page-header';
import { Ready, State } from '../../ui/state';
import { Toasts } from '../../ui/toasts';
import { Menu, type MenuItem } from '../../ui/menu';
import { choiceText } from '../choice-texts';
import { ReferenceNames } from '../reference-names';
import { BulkAssign } from './bulk-assign';
import { columnsFor } from './columns';
import { CustomerList } from './customer-list';
import { CustomerTable } from './customer-table';
import { FilterBar } from './filter-bar';
import { listParams, readListState, withSort, type ListState, type SortName } from './list-state';
import { ListViews } from './list-views';
import type { ListRow } from './list-row';
import { currentView } from './saved-views';
import { SaveView } from './save-view';

/** The customers list: filters, order and search in the address, rows live from the first fifty on. */
@Component({
  selector: 'crm-customer-list-page',
  imports: [CustomerTable, FilterBar, Icon, KeepsFocus, Menu, PageHeader, Ready, RouterLink, SaveView, State],
  providers: [BulkAssign, CustomerList, ListViews],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-list-page.html',
  styleUrl: './customer-list-page.scss',
})
export class CustomerListPage {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #names = inject(ReferenceNames);
  readonly #format = inject(Format);
  readonly #toasts = inject(Toasts);
  readonly #assign = inject(BulkAssign);
  protected readonly list = inject(CustomerList);
  protected readonly own = inject(ListViews);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;

  protected readonly cards = computed(() => this.list.kind() === 'customerCard');
  protected readonly mayCreate = computed(() => this.#session.can('create', 'customer'));
  protected readonly mayAssign = computed(() => this.#session.role() === 'manager');
  protected readonly filtered = computed(() => Object.keys(this.list.state().filters).length > 0);

  protected readonly count = computed(() => {
    const shown = this.list.rows().length;
    if (!this.list.hasMore()) return this.t('customers.list.count', { count: shown });
    const total = this.list.total();
    if (total === null) return this.t('customers.list.countMore', { count: shown });
    const count = Math.max(total.count, shown);
    return this.t(total.isLeast ? 'customers.list.countLeast' : 'customers.list.count', { count });
  });

  protected readonly viewName = computed(
    () =>
      currentView(this.own.views(), listParams(this.list.state()))?.name ??
      this.t(this.filtered() ? 'customers.view.custom' : 'customers.view.all'),
  );
  protected readonly viewItems = computed<readonly MenuItem[]>(() => [
    { id: '', text: this.t('customers.view.all'), run: (): void => this.#show({}) },
    ...this.own.views().map((view) => ({
      id: view.name,
      text: view.name,
      run: (): void => this.#show(view.params),
    })),
  ]);
  protected readonly removableView = computed(() =>
    currentView(this.own.views(), listParams(this.list.state())),
  );

  protected readonly columnItems = computed<readonly MenuItem[]>(() => {
    const role = this.#session.role();
    return (role === null ? [] : columnsFor(role))
      .filter((column) => column !== 'name')
      .map((column) => ({
        id: column,
        text: this.t(`customers.column.${column}`),
        checked: this.own.columns().includes(column),
        run: (): void => this.own.toggleColumn(column),
      }));
  });

  protected readonly repItems = computed<readonly MenuItem[]>(() => {
    const mine = this.#session.territories();
    return this.#names
      .reps()
      .filter((rep) => rep.territories.some((territory) => mine.includes(territory)))
      .map((rep) => ({
        id: rep.id,
        text: rep.name,
        run: (): void => {
          this.#assign.assign(this.list.selectedRows(), rep.id, (id) => this.#row(id));
          this.list.clearSelection();
        },
      }));
  });

  protected sort(by: SortName): void {
    this.list.change(withSort(this.list.state(), by));
  }

  protected search(text: string): void {
    this.list.change({ ...this.list.state(), text: text.slice(0, 100) });
  }

  protected clearAll(): void {
    this.list.change({ ...this.list.state(), filters: {}, text: '' });
  }

  protected saveView(name: string): void {
    const params = Object.entries(listParams(this.list.state())).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    this.own.save({ name, params: Object.fromEntries(params) });
    this.#toasts.show(this.t('customers.view.saved', { name }));
  }

  protected removeView(): void {
    const view = this.removableView();
    if (view === undefined) return;
    this.own.remove(view.name);
    this.#toasts.show(this.t('customers.view.removed', { name: view.name }), {
      undo: () => this.own.save(view),
    });
  }

  /** Hands over what is chosen, or else what is loaded. */
  protected async export(): Promise<void> {
    const chosen = this.list.selectedRows();
    const rows = chosen.length > 0 ? chosen : this.list.rows();
    const { downloadText, exportColumns, exportRows } = await import('./export');
    const columns = exportColumns(this.own.columns(), this.cards());
    const text = exportRows(rows, columns, {
      title: (column) => this.t(`customers.column.${column}`),
      choice: (kind, value) => choiceText(this.t, kind, value),
      rep: (uid) => this.#names.userName(uid),
      day: this.#format.businessDay,
      language: this.#i18n.language(),
    });
    downloadText(`customers-${this.#format.today()}.csv`, text, 'text/csv;charset=utf-8');
    this.#toasts.show(this.t('customers.list.exported', { count: rows.length }));
  }

  #row(id: string): ListRow | undefined {
    return this.list.rows().find((row) => row.id === id);
  }

  #show(params: Readonly<Record<string, string>>): void {
    const state: ListState = readListState((name) => params[name] ?? null);
    void this.#router.navigate(['/customers'], { queryParams: listParams(state) });
  }
}
