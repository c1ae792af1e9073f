import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { I18n, Namesakes, SearchIndex, type CustomerRef, type FoundCustomer } from '../platform';
import { Icon } from './icon';
import { KeepsFocus } from './keeps-focus';

let pickers = 0;

/** Finds a customer by part of the name while one types; shows the chosen one with a way to change it. */
@Component({
  selector: 'crm-customer-picker',
  imports: [Icon],
  hostDirectives: [KeepsFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-picker.html',
  styleUrl: './customer-picker.scss',
})
export class CustomerPicker {
  readonly #index = inject(SearchIndex);
  protected readonly t = inject(I18n).text;

  readonly label = input.required<string>();
  readonly customer = input.required<CustomerRef | null>();
  readonly error = input('');
  /** Whether the field is where typing starts when the dialog opens. */
  readonly first = input(false);
  readonly picked = output<CustomerRef | null>();

  protected readonly id = `crm-customer-picker-${++pickers}`;
  protected readonly text = signal('');
  protected readonly active = signal(0);
  /** Whether the chosen one could not be read: offline, and never opened on this device. */
  protected readonly unreadable = signal(false);
  protected readonly status = this.#index.status;
  protected readonly incomplete = this.#index.incomplete;
  protected readonly found = inject(Namesakes).tellApart(() =>
    this.text().trim() === '' ? [] : this.#index.search(this.text(), 8),
  );

  constructor() {
    this.#index.open();
  }

  protected typed(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.text.set(event.target.value);
    this.active.set(0);
    this.unreadable.set(false);
  }

  protected pressed(event: KeyboardEvent): void {
    const count = this.found().length;
    if (count === 0) return;
    if (event.key === 'ArrowDown') this.active.update((row) => (row + 1) % count);
    else if (event.key === 'ArrowUp') this.active.update((row) => (row + count - 1) % count);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) this.#pickActive();
    else return;
    event.preventDefault();
  }

  protected async pick(found: FoundCustomer): Promise<void> {
    const customer = await this.#index.resolve(found);
    this.unreadable.set(customer === null);
    if (customer === null) return;
    this.text.set('');
    this.picked.emit(customer);
  }

  #pickActive(): void {
    const found = this.found()[this.active()];
    if (found !== undefined) void this.pick(found);
  }
}
