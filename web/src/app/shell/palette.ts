import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  Commands,
  I18n,
  LiveStore,
  Namesakes,
  PageCustomer,
  SearchIndex,
  Session,
  type FoundCustomer,
  type TextKey,
} from '../platform';
import { Icon, type IconName } from '../ui';
import { keyWords } from './key-words';
import { rankCommands } from './rank-commands';
import { RecentCustomers } from './recent-customers';

interface Row {
  readonly id: string;
  readonly group: TextKey;
  readonly icon: IconName;
  readonly text: string;
  readonly detail: string;
  readonly run: () => void;
}

const groups = {
  goTo: 'shell.palette.goTo',
  create: 'shell.palette.create',
  do: 'shell.palette.do',
} as const;
const ROWS = 8;
const RECENT = 5;
/** What may be the number of an order: it is looked up as a whole. */
const orderNumber = /^\S*\d{3}\S*$/;
/** Numbers are looked up once typing has paused. */
const PAUSE_MS = 250;

/** One field for everything: customers by part of their name or opened before, pages, and what can be done. */
@Component({
  selector: 'crm-palette',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  readonly #dialog = inject<DialogRef>(DialogRef);
  readonly #router = inject(Router);
  readonly #commands = inject(Commands);
  readonly #index = inject(SearchIndex);
  protected readonly t = inject(I18n).text;

  readonly #session = inject(Session);

  protected readonly text = signal('');
  readonly #number = signal('');
  readonly #orders = inject(LiveStore).query<'order'>(() => {
    const [scope, number] = [this.#session.customerScope(), this.#number()];
    if (scope === null || number === '' || !this.#session.can('list', 'order')) return null;
    return { from: ['order'], where: [...scope, ['orderNumber', '==', number]], limit: 3 };
  });
  readonly #recent = inject(RecentCustomers).ids();
  readonly #open = inject(PageCustomer).current;
  readonly #namesakes = inject(Namesakes);
  readonly #found = this.#namesakes.tellApart(() =>
    this.text().trim() === '' ? this.#openedBefore() : this.#index.search(this.text(), ROWS),
  );
  readonly #ordered = computed(() => {
    const number = this.text().trim();
    return (this.#orders().value ?? [])
      .filter(({ orderNumber }) => orderNumber === number)
      .map((order) => ({ ...order, customer: this.#index.nameOf(order.customerId) ?? '' }));
  });
  /** What is said beside customers of one name whose orders bear one number. */
  readonly #apart = this.#namesakes.tellListed(() =>
    this.#ordered().flatMap(({ customerId: id, customer: name }) => (name === '' ? [] : [{ id, name }])),
  );
  protected readonly active = signal(0);
  protected readonly searching = computed(
    () => this.text().trim() !== '' && this.#index.status() === 'loading',
  );
  protected readonly rows = computed<readonly Row[]>(() => {
    const text = this.text();
    const titled = this.#commands
      .all()
      .filter(({ id }) => id !== 'palette' && id !== 'slash')
      .map((command) => ({ ...command, words: this.t(command.title) }));
    const commands = rankCommands(titled, text).map(({ id, group, icon, words, keys, run }): Row => ({
      id,
      group: groups[group],
      icon,
      text: words,
      detail: keys === undefined ? '' : keyWords(keys).join(' '),
      run,
    }));
    return [...this.#foundOrders(), ...this.#customers(), ...commands];
  });

  protected readonly incomplete = computed(() => this.text().trim() !== '' && this.#index.incomplete());

  constructor() {
    this.#index.open();
    effect((onCleanup) => {
      const text = this.text().trim();
      const timer = setTimeout(() => this.#number.set(orderNumber.test(text) ? text : ''), PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() =>
      document.getElementById(`crm-palette-${this.active()}`)?.scrollIntoView({ block: 'nearest' }),
    );
  }

  protected typed(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.text.set(event.target.value);
    this.active.set(0);
  }

  protected pressed(event: KeyboardEvent): void {
    const count = this.rows().length;
    if (count === 0) return;
    if (event.key === 'ArrowDown') this.active.update((row) => (row + 1) % count);
    else if (event.key === 'ArrowUp') this.active.update((row) => (row + count - 1) % count);
    else if (event.key === 'Enter') this.run(this.rows()[this.active()]);
    else return;
    event.preventDefault();
  }

  protected run(row: Row | undefined): void {
    if (row === undefined) return;
    this.#dialog.close();
    // After the dialog is gone: the next one wants the focus for itself.
    setTimeout(() => row.run());
  }

  #foundOrders(): readonly Row[] {
    return this.#ordered().map(({ id, orderNumber: number, customerId, customer }) => ({
      id: `order ${id}`,
      group: 'shell.palette.orders',
      icon: 'receiptLong',
      text: this.t('shell.palette.order', { number }),
      detail: [customer, this.#apart().get(customerId) ?? ''].filter((part) => part !== '').join(', '),
      run: () => void this.#router.navigate(['/orders', id]),
    }));
  }

  /** Only whom the index has: nobody else is the reader's to see. */
  #openedBefore(): readonly FoundCustomer[] {
    return this.#recent
      .filter((id) => id !== this.#open()?.id)
      .flatMap((id) => this.#index.byId(id) ?? [])
      .slice(0, RECENT);
  }

  #customers(): readonly Row[] {
    const group = this.text().trim() === '' ? 'shell.palette.recent' : 'shell.palette.customers';
    return this.#found().map(({ id, name, detail }) => ({
      id,
      group,
      icon: 'storefront',
      text: name,
      detail,
      run: () => void this.#router.navigate(['/customers', id]),
    }));
  }
}
