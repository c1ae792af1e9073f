import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { I18n } from '../platform';
import type { Question } from './confirm';

/** The question with its two buttons. */
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
  styleUrl: './dialog-actions.scss',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 24px;
    }
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly t = inject(I18n).text;
}
