import { Injectable, inject } from '@angular/core';
import { I18n, PageCustomer, Session, savesData, type CustomerRef } from '../platform';
import { Dialogs } from '../ui/dialogs';
import type { TaskSheet } from './task-sheet';

/** Not while the first page is still on its way. */
const FETCH_AFTER_MS = 2500;

/** Opens the sheet for a new task over any page. */
@Injectable({ providedIn: 'root' })
export class NewTask {
  readonly #dialogs = inject(Dialogs);
  readonly #pageCustomer = inject(PageCustomer);
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  #open = false;

  constructor() {
    // Tasks are made without a connection too: fetch the sheet while there is one.
    if (!savesData())
      setTimeout(() => {
        if (this.allowed()) void this.#sheet().catch(() => undefined);
      }, FETCH_AFTER_MS);
  }

  /** Whether the role has tasks at all. */
  allowed(): boolean {
    return this.#session.can('create', 'task');
  }

  /** For a customer: the given one, else that of the page, else one that may be picked. */
  async open(customer: CustomerRef | null = this.#pageCustomer.current()): Promise<void> {
    if (this.#open || !this.allowed()) return;
    this.#open = true;
    try {
      await this.#dialogs.show(this.#sheet(), {
        data: customer,
        ariaLabelledBy: 'crm-task-title',
        panelClass: 'crm-sheet',
        backdropClass: 'crm-scrim',
        autoFocus: '[data-first]',
      });
    } finally {
      this.#open = false;
    }
  }

  async #sheet(): Promise<typeof TaskSheet> {
    const [file] = await Promise.all([import('./task-sheet'), this.#i18n.need('tasks', 'ui')]);
    return file.TaskSheet;
  }
}
