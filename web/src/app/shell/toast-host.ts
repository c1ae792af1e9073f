import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { I18n } from '../platform';
import { Icon } from '../ui/icon';
import { Toasts } from '../ui/toasts';

/** Where toasts appear; a screen reader hears them without losing its place. */
@Component({
  selector: 'crm-toast-host',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status" aria-live="polite">
      @for (toast of toasts.all(); track toast.id) {
        <div class="toast">
          <span>{{ toast.text }}</span>
          @if (toast.action; as action) {
            <button type="button" (click)="toasts.run(toast)">{{ action.label || t('ui.undo') }}</button>
          }
          <button
            type="button"
            class="close"
            [attr.aria-label]="t('ui.close')"
            (click)="toasts.dismiss(toast.id)"
          >
            <crm-icon name="close" />
          </button>
        </div>
      }
    </div>
  `,
  styleUrl: './toast-host.scss',
})
export class ToastHost {
  protected readonly toasts = inject(Toasts);
  protected readonly t = inject(I18n).text;
}
