import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Format, I18n } from '../../platform';
import { HealthMeter, Icon, LifecycleChip, TierBadge } from '../../ui';
import { choiceText } from '../choice-texts';
import { ReferenceNames } from '../reference-names';
import { columnSort, fittingColumns, gridOf, type ColumnName } from './columns';
import type { ListRow } from './list-row';
import type { Sort, SortName } from './list-state';
import { moved, toggled, type Selection } from './selection';

/** Under this width a row becomes a card. */
const CARD_WIDTH = 560;
const CARD_PX = 116;

/** The id of a row's element. */
const rowId = (row: ListRow): string => `customer-row-${row.id}`;

/** The rows of the list: a table on wide screens, cards on phones; only what is in sight is drawn. */
@Component({
  selector: 'crm-customer-table',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollViewport,
    HealthMeter,
    Icon,
    LifecycleChip,
    RouterLink,
    TierBadge,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-table.html',
  styleUrl: './customer-table.scss',
})
export class CustomerTable {
  readonly rows = input.required<readonly ListRow[]>();
  readonly columns = input.required<readonly ColumnName[]>();
  readonly sort = input.required<Sort>();
  /** Keys come faster than the page is drawn: each starts from what the one before it made. */
  readonly selection = model.required<Selection>();
  readonly selectable = input(true);
  readonly sorted = output<SortName>();
  /** The reader comes near the end of what is loaded. */
  readonly nearEnd = output();

  readonly #router = inject(Router);
  readonly #format = inject(Format);
  readonly #names = inject(ReferenceNames);
  protected readonly t = inject(I18n).text;
  protected readonly viewport = viewChild(CdkVirtualScrollViewport);

  readonly #width = signal(1200);
  protected readonly asCards = computed(() => this.#width() < CARD_WIDTH);
  readonly #rowHeight = signal(44);
  protected readonly itemSize = computed(() => (this.asCards() ? CARD_PX : this.#rowHeight()));
  protected readonly shown = computed(() => fittingColumns(this.columns(), this.#width()));
  protected readonly grid = computed(() => gridOf(this.shown()));
  protected readonly activeId = computed(() => {
    const row = this.rows()[this.selection().cursor];
    return row === undefined ? null : rowId(row);
  });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      this.#width.set(entry.contentRect.width);
      // The density decides the height; it is written in one place, the tokens.
      const height = Number.parseInt(getComputedStyle(element).getPropertyValue('--crm-row'), 10);
      if (height > 0) this.#rowHeight.set(height);
    });
    observer.observe(element);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
    this.#names.need('user');
  }

  protected readonly rowId = rowId;
  protected readonly trackId = (_: number, row: ListRow): string => row.id;

  protected columnTitle(column: ColumnName): string {
    return this.t(`customers.column.${column}`);
  }

  protected ariaSort(column: ColumnName): 'ascending' | 'descending' | null {
    if (columnSort[column] !== this.sort().by) return null;
    return this.sort().direction === 'asc' ? 'ascending' : 'descending';
  }

  protected sortOf(column: ColumnName): SortName | null {
    return columnSort[column] ?? null;
  }

  protected typeName(row: ListRow): string {
    return choiceText(this.t, 'type', row.type);
  }

  protected statusName(row: ListRow): string {
    return choiceText(this.t, 'status', row.status);
  }

  protected bandName(row: ListRow): string {
    return row.healthBand === null ? '' : choiceText(this.t, 'health', row.healthBand);
  }

  protected repName(row: ListRow): string {
    return this.#names.userName(row.repId);
  }

  protected relative(at: Date | null): string {
    return at === null ? '–' : this.#format.relative(at);
  }

  protected exact(at: Date | null): string {
    return at === null ? '' : this.#format.dateTime(at);
  }

  protected money(minor: number | null): string {
    return minor === null ? '–' : this.#format.money(minor, undefined, true);
  }

  protected number(value: number | null): string {
    return value === null ? '–' : this.#format.number(value);
  }

  protected late(row: ListRow): boolean {
    return row.lifecycle === 'slowing' || row.lifecycle === 'dormant' || row.lifecycle === 'lost';
  }

  protected routeTo(row: ListRow): string {
    return `https://www.openstreetmap.org/search?query=${encodeURIComponent(row.address ?? '')}`;
  }

  protected scrolled(first: number): void {
    const viewport = this.viewport();
    if (viewport === undefined) return;
    const inSight = viewport.getViewportSize() / this.itemSize();
    if (first + inSight * 2 >= this.rows().length) this.nearEnd.emit();
  }

  /** Arrows walk, space chooses, Enter opens; Tab leaves the rows, of which there may be thousands. */
  protected keyPressed(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return;
    const { cursor } = this.selection();
    const row = this.rows()[cursor];
    if (event.key === 'Enter' && row !== undefined) {
      void this.#router.navigate(['/customers', row.id]);
      return;
    }
    if (event.key === ' ' && row !== undefined && this.selectable()) {
      event.preventDefault();
      this.toggle(row, cursor);
      return;
    }
    const page = Math.floor((this.viewport()?.getViewportSize() ?? 0) / this.itemSize());
    const to = moved(this.selection(), event.key, this.rows().length, page);
    if (to === null) return;
    event.preventDefault();
    this.selection.update((selection) => ({ ...selection, cursor: to }));
    this.#reveal(to);
  }

  /** A click beside links and buttons chooses the row. */
  protected clicked(event: Event): void {
    const target = event.target;
    if (!(target instanceof Element) || target.closest('a, button, input, label') !== null) return;
    const element = target.closest('[role="row"]');
    const at = element === null ? -1 : this.rows().findIndex((row) => element.id === rowId(row));
    const row = this.rows()[at];
    if (row !== undefined && this.selectable()) this.toggle(row, at);
  }

  protected toggle(row: ListRow, at: number): void {
    this.selection.update((selection) => toggled(selection, row.id, at));
  }

  #reveal(at: number): void {
    const viewport = this.viewport();
    if (viewport === undefined) return;
    const top = at * this.itemSize();
    const seen = viewport.measureScrollOffset();
    const height = viewport.getViewportSize();
    if (top < seen) viewport.scrollToOffset(top);
    else if (top + this.itemSize() > seen + height) viewport.scrollToOffset(top + this.itemSize() - height);
  }
}
