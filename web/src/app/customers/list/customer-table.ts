import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { I18n, Session, type Sight } from '../../platform';
import { Icon } from '../../ui/icon';
import { ReferenceNames } from '../reference-names';
import { BetweenPictures } from './between-pictures';
import { columnSort, fittingColumns, gridOf, type ColumnName } from './columns';
import { CustomerRow } from './customer-row';
import { cellBeside, editableColumns, type CellEnd, type EditedCell } from './editable-cells';
import type { ListRow } from './list-row';
import type { Sort, SortName } from './list-state';
import { MovingPane } from './moving-pane';
import { Resting } from './resting';
import { revealRow } from './reveal-row';
import { putInOrder } from './row-order';
import { drawnAround, nearest, rowAtPlace, windowAt } from './row-window';
import { moved, toggled, type Selection } from './selection';

/** Under this width a row becomes a card. */
const CARD_WIDTH = 560;
const CARD_PX = 116;
/** So many rows before the end of what is loaded, the next are asked for. */
const AHEAD_ROWS = 100;
/** Who asked for rows that have not come asks again after this time. */
const ASK_AGAIN_MS = 500;
/** So many rows are drawn beyond those in sight, on either side. */
const BEYOND_ROWS = 6;
/** So many rows are exchanged in one task, the others in the next: more than a wheel turns in a picture. */
const ROWS_AT_ONCE = 3;

/** The id of a row's element. */
const rowId = (row: ListRow): string => `customer-row-${row.id}`;

/** The rows of the list: a table on wide screens, cards on phones; only what is in sight is drawn. */
@Component({
  selector: 'crm-customer-table',
  imports: [CustomerRow, Icon, MovingPane],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-table.html',
  styleUrls: ['./cells.scss', './customer-table.scss'],
})
export class CustomerTable {
  readonly rows = input.required<readonly ListRow[]>();
  readonly columns = input.required<readonly ColumnName[]>();
  readonly sort = input.required<Sort>();
  /** Keys come faster than the page is drawn: each starts from what the one before it made. */
  readonly selection = model.required<Selection>();
  readonly selectable = input(true);
  /** Whether more rows are on their way. */
  readonly waiting = input(false);
  readonly sorted = output<SortName>();
  /** Which rows are in sight, by their places, once they have stayed there for a moment. */
  readonly rested = output<Sight>();
  /** The reader who had rested moves on. */
  readonly left = output();
  /** The reader comes near the end of what is loaded. */
  readonly nearEnd = output();

  readonly #router = inject(Router);
  readonly #names = inject(ReferenceNames);
  readonly #session = inject(Session);
  readonly #application = inject(ApplicationRef);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = inject(I18n).text;
  protected readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  protected readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  protected readonly pane = viewChild.required(MovingPane);

  /** The row that is drawn around: the first in sight or one close to it. */
  readonly #first = signal(0);
  /** How high the rows in sight are together. */
  readonly #height = signal(0);
  /** The first row in sight since the list moved last. */
  #sighted = 0;
  readonly #following = new BetweenPictures(
    () => this.#exchange(ROWS_AT_ONCE),
    () => this.#exchange(Infinity),
    // Asked for its place, the browser lays the rows out now, and not in the task of the picture.
    () => (this.#sighted = this.#firstInSight()),
  );
  readonly #resting = new Resting({ rested: () => this.#rest(), left: () => this.left.emit() });
  #asked = { rows: 0, at: 0 };

  readonly #width = signal(1200);
  protected readonly asCards = computed(() => this.#width() < CARD_WIDTH);
  readonly #rowHeight = signal(44);
  protected readonly itemSize = computed(() => (this.asCards() ? CARD_PX : this.#rowHeight()));
  readonly #inSight = computed(() => Math.ceil(this.#height() / this.itemSize()) + 1);
  readonly #drawn = computed(() => {
    return { inSight: this.#inSight(), beyond: BEYOND_ROWS, total: this.rows().length };
  });
  readonly #window = computed(() => windowAt(this.#first(), this.#drawn()));
  /** One for each row that is drawn. */
  protected readonly places = computed(() =>
    Array.from({ length: this.#window().size }, (_, place) => place),
  );
  protected readonly shown = computed(() => fittingColumns(this.columns(), this.#width(), this.selectable()));
  protected readonly grid = computed(() => gridOf(this.shown(), this.selectable()));
  /** The cells of cards on a phone stay as they are: there is no room to type. */
  readonly #editable = computed(() => (this.asCards() ? [] : editableColumns(this.#session.role())));
  protected readonly editing = signal<EditedCell | null>(null);
  protected readonly activeId = computed(() => {
    const row = this.rows()[this.selection().cursor];
    return row === undefined ? null : rowId(row);
  });

  constructor() {
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(this.#element);
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
      this.#following.end();
      this.#resting.end();
    });
    effect((onCleanup) => {
      const scroller = this.scroller().nativeElement;
      observer.observe(scroller);
      // Not in the template: what listens there has the page around the list looked through for each picture.
      const moved = (): void => this.#moved();
      scroller.addEventListener('scroll', moved, { passive: true });
      onCleanup(() => scroller.removeEventListener('scroll', moved));
    });
    effect(() => this.#resting.waits(this.waiting()));
    // At the end of the rows, those that have come are drawn before the list moves on to them.
    effect(() => {
      this.rows();
      this.#following.due();
    });
    effect(() => {
      const first = this.#first();
      if (this.#height() > 0) untracked(() => this.#scrolled(first));
    });
    this.#names.need('user');
  }

  protected readonly rowId = rowId;
  protected readonly indexAt = (place: number): number => rowAtPlace(place, this.#window());

  protected columnTitle(column: ColumnName): string {
    return this.t(`customers.column.${column}`);
  }

  protected ariaSort(column: ColumnName): 'ascending' | 'descending' | null {
    if (columnSort[column] !== this.sort().by) return null;
    return this.sort().direction === 'asc' ? 'ascending' : 'descending';
  }

  protected readonly sortOf = (column: ColumnName): SortName | null => columnSort[column] ?? null;

  /**
   * Rows are exchanged and laid out after the picture and not in it, but for those that would be missing from it: all of
   * them after a jump.
   */
  #moved(): void {
    this.pane().lay();
    this.#sighted = this.#firstInSight();
    this.#first.update((first) => nearest(first, this.#sighted, BEYOND_ROWS));
    this.#following.due();
  }

  #exchange(most: number): void {
    const first = nearest(drawnAround(this.#sighted, this.#drawn()), this.#first(), most);
    if (first === this.#first()) return;
    this.#first.set(first);
    this.#application.tick();
  }

  #firstInSight(): number {
    return Math.floor(this.scroller().nativeElement.scrollTop / this.itemSize());
  }

  #measure(): void {
    this.#width.set(this.#element.clientWidth);
    this.#height.set(this.scroller().nativeElement.clientHeight);
    // The density decides the height; it is written in one place, the tokens.
    const height = Number.parseInt(getComputedStyle(this.#element).getPropertyValue('--crm-row'), 10);
    if (height > 0) this.#rowHeight.set(height);
    this.#first.set(this.#firstInSight());
  }

  #scrolled(first: number): void {
    const inSight = this.#inSight();
    this.#resting.moved();
    // Who has begun to scroll is kept ahead of; who looks at the first rows reads no others.
    const ahead = first === 0 ? inSight * 2 : Math.max(inSight * 2, AHEAD_ROWS);
    const { length } = this.rows();
    const isAsked = length === this.#asked.rows && performance.now() - this.#asked.at < ASK_AGAIN_MS;
    if (first + ahead < length || isAsked) return;
    this.#asked = { rows: length, at: performance.now() };
    this.nearEnd.emit();
  }

  #rest(): void {
    this.pane().lift();
    const drawn = this.#first();
    putInOrder(this.list().nativeElement, () => this.#first() === drawn);
    const first = this.#firstInSight();
    this.rested.emit({ first, last: first + this.#inSight() });
  }

  /** Arrows walk, space chooses, Enter opens, F2 changes; Tab leaves the rows, of which there may be thousands. */
  protected keyPressed(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return;
    const { cursor } = this.selection();
    const row = this.rows()[cursor];
    if (event.key === 'F2' && row !== undefined) {
      event.preventDefault();
      this.#edit(row, this.shown());
      return;
    }
    if (event.key === 'Enter' && row !== undefined) {
      void this.#router.navigate(['/customers', row.id]);
      return;
    }
    if (event.key === ' ' && row !== undefined && this.selectable()) {
      event.preventDefault();
      this.toggle(row, cursor);
      return;
    }
    const page = Math.floor(this.#height() / this.itemSize());
    const to = moved(this.selection(), event.key, this.rows().length, page);
    if (to === null) return;
    event.preventDefault();
    this.selection.update((selection) => ({ ...selection, cursor: to }));
    revealRow(this.scroller().nativeElement, to, this.itemSize());
  }

  /** A click on a name opens the customer; one beside links and buttons chooses the row. */
  protected clicked(event: MouseEvent): void {
    if (this.pane().passOn(event)) return;
    const link = event.target instanceof Element ? event.target.closest('a.name') : null;
    if (
      link !== null &&
      event.button === 0 &&
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    ) {
      event.preventDefault();
      void this.#router.navigateByUrl(link.getAttribute('href') ?? '');
      return;
    }
    const at = this.#rowAt(event.target);
    const row = this.rows()[at];
    if (row !== undefined && this.selectable()) this.toggle(row, at);
  }

  /** Changes what was clicked on, where that can be changed here; the two clicks before have undone each other. */
  protected doubleClicked(event: Event): void {
    const row = this.rows()[this.#rowAt(event.target)];
    const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    const column = this.shown().find((each) => each === cell?.getAttribute('data-column'));
    if (row !== undefined && column !== undefined) this.#edit(row, [column]);
  }

  protected closed(end: CellEnd): void {
    const cell = this.editing();
    const beside =
      cell === null || end === 'left' || end === 'stay'
        ? null
        : cellBeside(cell, end === 'next' ? 1 : -1, this.shown(), this.#editable());
    this.editing.set(beside);
    if (beside === null && end !== 'left') this.#element.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }

  protected toggle(row: ListRow, at: number): void {
    this.selection.update((selection) => toggled(selection, row.id, at));
  }

  /** The first of these columns that can be changed. */
  #edit(row: ListRow, columns: readonly ColumnName[]): void {
    const column = columns.flatMap((each) => this.#editable().find((one) => one === each) ?? [])[0];
    if (column !== undefined && row.customer !== null) this.editing.set({ id: row.id, column });
  }

  /** Which row something beside links and fields stands in; -1 for none. */
  #rowAt(target: EventTarget | null): number {
    if (!(target instanceof Element) || target.closest('a, button, input, select, label') !== null) return -1;
    const element = target.closest('[role="row"]');
    return element === null ? -1 : this.rows().findIndex((row) => element.id === rowId(row));
  }
}
