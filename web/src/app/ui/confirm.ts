import { Injectable, inject } from '@angular/core';
import { Dialogs } from './dialogs';

/** A question before something that cannot be undone: names the thing and the loss, and the verb on its button. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly danger?: boolean;
}

/** Asks before what cannot be undone. For everything else act, and offer Undo in a toast. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  readonly #dialogs = inject(Dialogs);

  async ask(question: Question): Promise<boolean> {
    const dialog = import('./dialog-parts').then((file) => file.ConfirmDialog);
    const answer = await this.#dialogs.show<boolean>(dialog, {
      data: question,
      role: 'alertdialog',
      ariaLabelledBy: 'crm-confirm-title',
      panelClass: 'crm-dialog',
      backdropClass: 'crm-scrim',
    });
    return answer ?? false;
  }
}
