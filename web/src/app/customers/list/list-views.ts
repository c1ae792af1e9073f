import { Injectable, computed, inject, signal } from '@angular/core';
import { DeviceStorage, Session } from '../../platform';
import { shownColumns, toggledColumn, type ColumnName } from './columns';
import { readViews, withView, withoutView, type SavedView } from './saved-views';

const VIEWS = 'customers.views';
const COLUMNS = 'customers.columns';

/** What a member of staff made of the list on this device: saved views, and which columns they want to see. */
@Injectable()
export class ListViews {
  readonly #device = inject(DeviceStorage);
  readonly #session = inject(Session);
  readonly #views = signal(readViews(this.#text(VIEWS)));
  readonly #columns = signal(this.#text(COLUMNS));

  readonly views = this.#views.asReadonly();
  readonly columns = computed<readonly ColumnName[]>(() => {
    const role = this.#session.role();
    return role === null ? ['name'] : shownColumns(role, this.#columns());
  });

  save(view: SavedView): void {
    this.#keep(withView(this.#views(), view));
  }

  remove(name: string): void {
    this.#keep(withoutView(this.#views(), name));
  }

  toggleColumn(column: ColumnName): void {
    const text = toggledColumn(this.columns(), column).join(',');
    this.#columns.set(text);
    this.#device.write(COLUMNS, text);
  }

  #keep(views: readonly SavedView[]): void {
    this.#views.set(views);
    this.#device.write(VIEWS, JSON.stringify(views));
  }

  #text(name: string): string | null {
    const kept = this.#device.read(name);
    return typeof kept === 'string' ? kept : null;
  }
}
