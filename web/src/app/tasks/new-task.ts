import { Injectable, inject } from '@angular/core';
import { I18n, Session, savesData } from '../platform';
import { CustomerSheet } from '../ui/customer-sheet';
import type { TaskSheet } from './task-sheet';

/** Not while the first page is still on its way. */
const FETCH_AFTER_MS = 2500;

/** Opens the sheet for a new task over any page. */
@Injectable({ providedIn: 'root' })
export class NewTask extends CustomerSheet {
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  protected override readonly titleId = 'crm-task-title';

  constructor() {
    super();
    // Tasks are made without a connection too: fetch the sheet while there is one.
    if (!savesData())
      setTimeout(() => {
        if (this.allowed()) void this.sheet().catch(() => undefined);
      }, FETCH_AFTER_MS);
  }

  override allowed(): boolean {
    return this.#session.can('create', 'task');
  }

  protected override async sheet(): Promise<typeof TaskSheet> {
    const [file] = await Promise.all([import('./task-sheet'), this.#i18n.need('tasks', 'ui')]);
    return file.TaskSheet;
  }
}
