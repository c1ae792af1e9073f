import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { I18n } from '../platform';

/** A question before something that cannot be undone: names the thing and the loss, and the verb on its button. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly danger?: boolean;
}

@Component({
  selector: 'crm-confirm',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="crm-confirm-title">{{ question.title }}</h2>
    <p>{{ question.text }}</p>
    <div class="actions">
      <button type="button" class="crm-button" (click)="dialog.close(false)">{{ t('ui.cancel') }}</button>
      <button
        type="button"
        class="crm-button"
        [class]="question.danger ? 'danger' : 'primary'"
        (click)="dialog.close(true)"
      >
        {{ question.confirm }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 24px;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly t = inject(I18n).text;
}

/** Asks before what cannot be undone. For everything else act, and offer Undo in a toast. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  readonly #dialogs = inject(Dialog);

  async ask(question: Question): Promise<boolean> {
    const dialog = this.#dialogs.open<boolean>(ConfirmDialog, {
      data: question,
      role: 'alertdialog',
      ariaLabelledBy: 'crm-confirm-title',
      panelClass: 'crm-dialog',
      backdropClass: 'crm-scrim',
    });
    return (await firstValueFrom(dialog.closed)) ?? false;
  }
}
