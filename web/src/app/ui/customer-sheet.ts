import { DOCUMENT, inject, type Type } from '@angular/core';
import { PageCustomer, type CustomerRef } from '../platform';
import { Dialogs } from './dialogs';

/** Opens a sheet over any page, about a customer or for one to be picked in it; never a second one over the first. */
export abstract class CustomerSheet {
  protected readonly dialogs = inject(Dialogs);
  readonly #document = inject(DOCUMENT);
  readonly #pageCustomer = inject(PageCustomer);
  #open = false;

  /** The id of the sheet's heading. */
  protected abstract readonly titleId: string;

  /** Whether the role may use it at all. */
  abstract allowed(): boolean;

  /** Loads the sheet and its texts. */
  protected abstract sheet(): Promise<Type<unknown>>;

  /** For a customer: the given one, else that of the page, else one to be picked. */
  async open(customer: CustomerRef | null = this.#pageCustomer.current()): Promise<void> {
    if (this.#open || !this.allowed()) return;
    this.#open = true;
    try {
      await this.dialogs.show(this.sheet(), {
        data: customer,
        ariaLabelledBy: this.titleId,
        panelClass: 'crm-sheet',
        backdropClass: 'crm-scrim',
        autoFocus: '[data-first]',
      });
    } finally {
      this.#open = false;
      this.#muteHeldKey();
    }
  }

  /** A key still held as the sheet closes does nothing more: its repeats go to what has the focus now. */
  #muteHeldKey(): void {
    const letGo = new AbortController();
    const mute = (event: KeyboardEvent): void => {
      if (!event.repeat) return letGo.abort();
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    this.#document.addEventListener('keydown', mute, { capture: true, signal: letGo.signal });
  }
}
