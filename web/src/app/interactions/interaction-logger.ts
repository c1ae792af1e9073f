import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { lastValueFrom } from 'rxjs';
import { I18n, PageCustomer, Session, type CustomerRef } from '../platform';

/** Opens the interaction logger over any page. */
@Injectable({ providedIn: 'root' })
export class InteractionLogger {
  readonly #dialogs = inject(Dialog);
  readonly #pageCustomer = inject(PageCustomer);
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  #open = false;

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
    ]);
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
