import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { I18n } from '../../platform';
import { Opens, Popup } from '../../ui/popup';

/** As long as a name still fits on its button. */
const NAME_CHARACTERS = 60;

/** Names the list as it is now filtered, so that it can be chosen again. */
@Component({
  selector: 'crm-save-view',
  imports: [Opens, Popup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="crm-button plain" aria-haspopup="dialog" [crmOpens]="panel">
      {{ t('customers.view.save') }}
    </button>
    <div crmPopup #panel="crmPopup">
      @if (panel.open()) {
        <form
          class="crm-panel"
          role="dialog"
          [attr.aria-label]="t('customers.view.save')"
          (submit)="keep($event, name.value, panel)"
        >
          <label class="crm-label" for="view-name">{{ t('customers.view.name') }}</label>
          <input
            #name
            id="view-name"
            class="crm-input"
            autocomplete="off"
            aria-describedby="view-problem"
            [attr.aria-invalid]="tooLong()"
          />
          <p id="view-problem" class="problem" role="alert">
            @if (tooLong()) {
              {{ t('customers.view.nameTooLong') }}
            }
          </p>
          <button type="submit" class="crm-button primary">
            {{ t('customers.view.save') }}
          </button>
        </form>
      }
    </div>
  `,
  styles: `
    .problem {
      color: var(--crm-risk);
    }

    .problem:empty {
      display: none;
    }

    form {
      display: grid;
      gap: 8px;
      width: min(280px, calc(100vw - 16px));
      padding: 16px;
      background: var(--crm-raised);
      box-shadow: 0 4px 16px var(--crm-shadow);
    }
  `,
})
export class SaveView {
  readonly saved = output<string>();
  protected readonly tooLong = signal(false);
  protected readonly t = inject(I18n).text;

  protected keep(event: Event, typed: string, panel: Popup): void {
    event.preventDefault();
    const name = typed.trim();
    this.tooLong.set(name.length > NAME_CHARACTERS);
    if (name === '' || this.tooLong()) return;
    panel.hide();
    this.saved.emit(name);
  }
}
