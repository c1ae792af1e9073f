import { Injectable, inject } from '@angular/core';
import { I18n, Session, savesData } from '../platform';
import { CustomerSheet } from '../ui/customer-sheet';
import type { LoggerSheet } from './logger-sheet';

/** Not while the first page is still on its way. */
const FETCH_AFTER_MS = 2000;

/** Opens the interaction logger over any page. */
@Injectable({ providedIn: 'root' })
export class InteractionLogger extends CustomerSheet {
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  protected override readonly titleId = 'crm-logger-title';

  constructor() {
    super();
    // Conversations are noted without a connection too: fetch the sheet while there is one.
    if (!savesData()) setTimeout(() => void this.#fetch().catch(() => undefined), FETCH_AFTER_MS);
  }

  override allowed(): boolean {
    return this.#session.can('create', 'interaction');
  }

  protected override async sheet(): Promise<typeof LoggerSheet> {
    const [file] = await Promise.all([import('./logger-sheet'), this.#i18n.need('interactions', 'ui')]);
    return file.LoggerSheet;
  }

  async #fetch(): Promise<void> {
    await Promise.all([this.dialogs.fetch(), this.sheet()]);
  }
}
