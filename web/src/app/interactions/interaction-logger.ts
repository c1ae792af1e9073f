import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { lastValueFrom } from 'rxjs';
import { I18n, PageCustomer, Session, type CustomerRef } from '../platform';

/** Not while the first page is still on its way. */
const FETCH_AFTER_MS = 2000;

/** Opens the interaction logger over any page. */
@Injectable({ providedIn: 'root' })
export class InteractionLogger {
  readonly #dialogs = inject(Dialog);
  readonly #pageCustomer = inject(PageCustomer);
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  #open = false;

  constructor() {
    // Conversations are noted without a connection too: fetch the sheet while there is one.
    setTimeout(() => void import('./logger-sheet').catch(() => undefined), FETCH_AFTER_MS);
  }

  /** Whether the role may log at all. */
  allowed(): boolean {
    return this.#session.can('create', 'interaction');
  }

  /** For a customer: the given one, else that of the page, else one to be picked. */
  async open(customer: CustomerRef | null = this.#pageCustomer.current()): Promise<void> {
    if (this.#open || !this.allowed()) return;
    this.#open = true;
    const [{ LoggerSheet }] = await Promise.all([
      import('./logger-sheet'),
      this.#i18n.need('interactions', 'ui'),
    ]).catch((error: unknown) => {
      this.#open = false;
      throw error;
    });
    const sheet = this.#dialogs.open(LoggerSheet, {
      data: customer,
      ariaLabelledBy: 'crm-logger-title',
      panelClass: 'crm-sheet',
      backdropClass: 'crm-scrim',
      autoFocus: '[data-first]',
    });
    void lastValueFrom(sheet.closed, { defaultValue: undefined }).then(() => (this.#open = false));
  }
}
