import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, computed, inject, signal } from '@angular/core';
import { I18n } from '../platform';
import { Control, Field } from '../ui';
import { Dialogs } from '../ui/dialogs';

const REASON_AT_MOST = 300;

@Component({
  selector: 'crm-discard-dialog',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="done($event)" novalidate>
      <h2 id="crm-discard-title">{{ t('messages.discardTitle', { what }) }}</h2>
      <p>{{ t('messages.discardText') }}</p>
      <crm-field [label]="t('messages.reason')" [error]="problem()">
        <input
          #text
          crmControl
          cdkFocusInitial
          autocomplete="off"
          [value]="reason()"
          (input)="reason.set(text.value)"
        />
      </crm-field>
      <div class="actions">
        <button type="button" class="crm-button" (click)="dialog.close()">{{ t('ui.cancel') }}</button>
        <button type="submit" class="crm-button danger">{{ t('messages.discard') }}</button>
      </div>
    </form>
  `,
  styleUrl: '../ui/dialog-actions.scss',
  styles: `
    form {
      display: grid;
      gap: 12px;
      padding: 24px;
    }
  `,
})
export class DiscardDialog {
  protected readonly what = inject<string>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly t = inject(I18n).text;
  protected readonly reason = signal('');
  readonly #attempted = signal(false);
  protected readonly problem = computed(() => {
    const length = this.reason().trim().length;
    return this.#attempted() && (length === 0 || length > REASON_AT_MOST)
      ? this.t('messages.reasonNeeded', { most: REASON_AT_MOST })
      : '';
  });

  protected done(event: Event): void {
    event.preventDefault();
    this.#attempted.set(true);
    if (this.problem() === '') this.dialog.close(this.reason().trim());
  }
}

/** Asks why something is put aside for good; undefined where it is not. */
@Injectable({ providedIn: 'root' })
export class AskReason {
  readonly #dialogs = inject(Dialogs);

  ask(what: string): Promise<string | undefined> {
    return this.#dialogs.show<string>(Promise.resolve(DiscardDialog), {
      data: what,
      role: 'alertdialog',
      ariaLabelledBy: 'crm-discard-title',
      panelClass: 'crm-dialog',
      backdropClass: 'crm-scrim',
    });
  }
}
