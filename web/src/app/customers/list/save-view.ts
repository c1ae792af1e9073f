import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { A11yModule } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { I18n } from '../../platform';

/** As long as a name still fits on its button. */
const NAME_CHARACTERS = 60;

/** Names the list as it is now filtered, so that it can be chosen again. */
@Component({
  selector: 'crm-save-view',
  imports: [A11yModule, CdkConnectedOverlay, CdkOverlayOrigin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="crm-button plain"
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      aria-haspopup="dialog"
      [attr.aria-expanded]="open()"
      (click)="open.set(!open())"
    >
      {{ t('customers.view.save') }}
    </button>
    <ng-template
      cdkConnectedOverlay
      cdkConnectedOverlayHasBackdrop
      cdkConnectedOverlayPush
      [cdkConnectedOverlayViewportMargin]="8"
      cdkConnectedOverlayBackdropClass="cdk-overlay-transparent-backdrop"
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      (backdropClick)="open.set(false)"
      (detach)="open.set(false)"
    >
      <form
        class="crm-panel"
        role="dialog"
        cdkTrapFocus
        cdkTrapFocusAutoCapture
        [attr.aria-label]="t('customers.view.save')"
        (submit)="keep($event, name.value)"
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
    </ng-template>
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
  protected readonly open = signal(false);
  protected readonly tooLong = signal(false);
  protected readonly t = inject(I18n).text;

  protected keep(event: Event, typed: string): void {
    event.preventDefault();
    const name = typed.trim();
    this.tooLong.set(name.length > NAME_CHARACTERS);
    if (name === '' || this.tooLong()) return;
    this.open.set(false);
    this.saved.emit(name);
  }
}
