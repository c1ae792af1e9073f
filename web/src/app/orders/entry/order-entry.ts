import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { delivers } from '@creamline/domain/customers';
import { orderDraftSchema, orderTotals, orderWarnings } from '@creamline/domain/orders';
import {
  CompanySettings,
  DeviceStorage,
  Format,
  I18n,
  LiveStore,
  Session,
  Writer,
  isUnknownHere,
  refTo,
  type CustomerRef,
} from '../../platform';
import { CustomerPicker, Field, Control, Icon, Money, PageHeader, Ready, State, Toasts } from '../../ui';
import { Catalogue } from '../data/catalogue';
import { SentOrders } from '../data/sent-orders';
import { DismissedDrafts } from '../drafts/dismissed-drafts';
import { OrderFigures } from '../order-figures';
import { added, draftLines, stepped, taken, withQuantity, type BasketLine } from './basket';
import { EntryLines, type Acceptance } from './entry-lines';
import { EntrySource } from './entry-source';
import { accepting, openKeys, warningsByLine } from './line-warnings';
import { pricedLines } from './priced-lines';
import { ProductSearchBox } from './product-search-box';
import { emptyEntry, isWorthKeeping, savedEntry, type EntryFacts } from './saved-entry';

/** Enters an order for a customer: sent as a command that waits on the device while there is no connection. */
@Component({
  selector: 'crm-order-entry',
  imports: [
    State,
    Ready,
    PageHeader,
    Icon,
    Money,
    Field,
    Control,
    CustomerPicker,
    OrderFigures,
    EntryLines,
    ProductSearchBox,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-entry.html',
  styleUrl: './order-entry.scss',
  host: { '(keydown.control.enter)': 'send()', '(keydown.meta.enter)': 'send()' },
})
export class OrderEntry {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  readonly #device = inject(DeviceStorage);
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  readonly #sent = inject(SentOrders);
  readonly #dismissed = inject(DismissedDrafts);
  readonly #source = inject(EntrySource);
  readonly #company = inject(CompanySettings).company;
  readonly #format = inject(Format);
  protected readonly catalogue = inject(Catalogue);
  protected readonly t = inject(I18n).text;

  /** The customer; an earlier draft to mend; an order to repeat. All from the address. */
  readonly customer = input<string>();
  readonly mend = input<string>();
  readonly again = input<string>();

  protected readonly customerDoc = this.#store.doc(() => {
    const id = this.customer();
    return id ? ['customer', id] : null;
  });
  protected readonly dietary = this.#store.doc(() => {
    const id = this.customer();
    return id ? ['dietary', id] : null;
  });
  protected readonly entry = linkedSignal<string | undefined, EntryFacts>({
    source: this.customer,
    computation: (id) =>
      (id && savedEntry(this.#device.read(`orderEntry.${id}`), this.#session.uid(), id)) || emptyEntry,
  });
  protected readonly invalid = signal(false);
  /** Whether somebody tried to send: from then on what is missing is said. */
  protected readonly tried = signal(false);
  protected readonly spoken = signal('');

  protected readonly chosen = computed<CustomerRef | null>(() => {
    const found = this.customerDoc().value;
    return found ? refTo(found) : null;
  });
  protected readonly usual = computed(() => this.customerDoc().value?.stats?.products ?? {});
  protected readonly priced = computed(() => pricedLines(this.entry().lines, this.catalogue.bySku()));
  protected readonly total = computed(() => orderTotals(this.priced()).totalMinor);
  readonly #warnings = computed(() => {
    if (this.catalogue.status() !== 'ready') return [];
    const lines = this.entry().lines.map(({ sku }) => ({ sku, seenPriceMinor: null }));
    return orderWarnings({
      lines,
      products: this.catalogue.bySku(),
      dietary: this.dietary().value ?? null,
    });
  });
  protected readonly warnings = computed(() => warningsByLine(this.#warnings()));
  /** Whether nobody could look up what the customer must avoid: the server will. */
  protected readonly unchecked = computed(() => {
    const dietary = this.dietary();
    return dietary.status !== 'ready' || isUnknownHere(dietary);
  });
  protected readonly dayProblem = computed(() => {
    const day = this.entry().requestedDay;
    if (day === null) return '';
    if (day < this.#format.today()) return this.t('orders.entry.dayPast');
    return delivers(this.#company(), day) ? '' : this.t('orders.entry.dayClosed');
  });
  /** Longer than the order takes: said at once, as nothing is cut short. */
  protected readonly noteProblem = computed(() =>
    orderDraftSchema.shape.note.safeParse(this.entry().note).success
      ? ''
      : this.t('orders.entry.noteTooLong'),
  );
  /** What keeps the order from being sent; empty when nothing does. */
  protected readonly obstacle = computed(() => {
    if (this.chosen() === null) return this.t('orders.entry.needCustomer');
    if (this.entry().lines.length === 0) return this.t('orders.entry.needLine');
    if (this.invalid()) return this.t('orders.entry.wrongQuantity');
    if (this.noteProblem() !== '') return this.noteProblem();
    const open = openKeys(this.#warnings(), this.entry().acceptedWarnings);
    return open.length > 0 ? this.t('orders.entry.needAcceptance') : '';
  });

  protected readonly searchBox = viewChild(ProductSearchBox);

  constructor() {
    this.catalogue.load();
    // Where the order goes from here must open without a connection too.
    void import('../drafts/draft-page');
    void import('../list/order-list');
    effect(() => {
      const [draftId, orderId] = [this.mend(), this.again()];
      untracked(() => void this.#prefill(draftId, orderId));
    });
    effect(() => {
      const [customerId, entry] = [this.customer(), this.entry()];
      if (!customerId) return;
      const kept = isWorthKeeping(entry) ? { uid: untracked(this.#session.uid), customerId, ...entry } : null;
      this.#device.write(`orderEntry.${customerId}`, kept);
    });
  }

  protected choose(customer: CustomerRef | null): void {
    const queryParams = { customer: customer?.id ?? null, mend: null, again: null };
    void this.#router.navigate([], { queryParams, replaceUrl: true });
  }

  protected change(change: Partial<EntryFacts>): void {
    this.entry.update((entry) => ({ ...entry, ...change }));
  }

  protected add(sku: string): void {
    this.#change((lines) => added(lines, sku), sku);
  }

  protected step(sku: string, by: number): void {
    this.#change((lines) => stepped(lines, sku, by), sku);
  }

  protected setQuantity(sku: string, quantity: number): void {
    this.#change((lines) => withQuantity(lines, sku, quantity), sku);
  }

  protected remove(sku: string): void {
    const before = this.entry().lines;
    this.change({ lines: taken(before, sku) });
    const product = this.catalogue.bySku().get(sku)?.name ?? sku;
    this.#toasts.show(this.t('orders.entry.removed', { product }), {
      undo: () => this.change({ lines: before }),
    });
    this.focusSearch();
  }

  protected accept({ keys, accepts }: Acceptance): void {
    this.change({ acceptedWarnings: accepting(this.entry().acceptedWarnings, keys, accepts) });
  }

  protected focusSearch(): void {
    this.searchBox()?.focus();
  }

  protected send(): void {
    this.tried.set(true);
    const customer = this.chosen();
    const entry = this.entry();
    const lines = draftLines(entry.lines, (sku) => this.catalogue.bySku().get(sku)?.priceMinor ?? null);
    if (this.obstacle() !== '' || customer === null || lines === null) return;
    const { id: customerId, assignedRepId, territoryId } = customer;
    const { note, requestedDay } = entry;
    const needed = this.#warnings();
    const acceptedWarnings = entry.acceptedWarnings.filter((key) => openKeys(needed, []).includes(key));
    const id = this.#writer.newId();
    this.#sent.keep(id, { uid: this.#session.uid(), customerId, ...entry });
    const written = this.#writer.create(['orderDraft', id], {
      customerId,
      lines,
      note: note.trim(),
      requestedDay,
      acceptedWarnings,
      assignedRepId,
      territoryId,
    });
    void written.settled.then((outcome) => {
      if (outcome === 'saved') this.#sent.forget(id);
    });
    const mended = this.mend();
    if (mended) {
      this.#dismissed.dismiss(mended);
      this.#sent.forget(mended);
    }
    this.entry.set(emptyEntry);
    this.#device.write(`orderEntry.${customerId}`, null);
    void this.#router.navigate(['/orders/drafts', id]);
  }

  async #prefill(draftId: string | undefined, orderId: string | undefined): Promise<void> {
    if (isWorthKeeping(this.entry())) return;
    const entry = draftId
      ? await this.#source.ofDraft(draftId)
      : orderId
        ? await this.#source.ofOrder(orderId)
        : null;
    if (entry !== null) this.entry.set(entry);
  }

  #change(change: (lines: readonly BasketLine[]) => readonly BasketLine[], sku: string): void {
    const lines = change(this.entry().lines);
    this.change({ lines });
    const quantity = lines.find((line) => line.sku === sku)?.quantity ?? 0;
    const product = this.catalogue.bySku().get(sku)?.name ?? sku;
    this.spoken.set(this.t('orders.entry.spoken', { product, quantity }));
  }
}
