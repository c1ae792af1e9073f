import { Injectable, inject } from '@angular/core';
import { I18n, PageCustomer, Session, savesData, type CustomerRef } from '../platform';
import { Dialogs } from '../ui/dialogs';
import type { LoggerSheet } from './logger-sheet';

/** Not while the first page is still on its way. */
const FETCH_AFTER_MS = 2000;

/** Opens the interaction logger over any page. */
@Injectable({ providedIn: 'root' })
export class InteractionLogger {
  readonly #dialogs = inject(Dialogs);
  readonly #pageCustomer = inject(PageCustomer);
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  #open = false;

  constructor() {
    // Conversations are noted without a connection too: fetch the sheet while there is one.
    if (!savesData()) setTimeout(() => void this.#fetch().catch(() => undefined), FETCH_AFTER_MS);
  }

  /** Whether the role may log at all. */
  allowed(): boolean {
    return this.#session.can('create', 'interaction');
  }

  /** For a customer: the given one, else that of the page, else one to be picked. */
  async open(customer: CustomerRef | null = this.#pageCustomer.current()): Promise<void> {
    if (this.#open || !this.allowed()) return;
    this.#open = true;
    try {
      await this.#dialogs.show(this.#sheet(), {
        data: customer,
        ariaLabelledBy: 'crm-logger-title',
        panelClass: 'crm-sheet',
        backdropClass: 'crm-scrim',
        autoFocus: '[data-first]',
      });
    } finally {
      this.#open = false;
    }
  }

  async #sheet(): Promise<typeof LoggerSheet> {
    const [file] = await Promise.all([import('./logger-sheet'), this.#i18n.need('interactions', 'ui')]);
    return file.LoggerSheet;
  }

  async #fetch(): Promise<void> {
    await Promise.all([this.#dialogs.fetch(), this.#sheet()]);
  }
}
