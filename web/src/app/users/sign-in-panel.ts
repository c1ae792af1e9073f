import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Callables, I18n, type Stored } from '../platform';
import { Icon, Toasts } from '../ui';
import { LinkMail } from './link-mail';

/** Whether a member of staff may sign in, and another link to choose a password. */
@Component({
  selector: 'crm-sign-in-panel',
  imports: [Icon, LinkMail],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="crm-panel">
      <h2>{{ t('users.signIn') }}</h2>
      <p>
        <crm-icon [name]="user().active ? 'check' : 'lock'" />
        {{ t(user().active ? 'users.maySignIn' : 'users.mayNotSignIn', { email: user().email }) }}
      </p>
      @if (user().active && !isMe()) {
        <crm-link-mail [email]="user().email" />
      }
      @if (isMe()) {
        <p class="crm-quiet">{{ t('users.notMyself') }}</p>
      } @else {
        @if (failed()) {
          <p class="failure" role="alert"><crm-icon name="error" />{{ t('users.failed') }}</p>
        }
        <div class="actions start">
          @if (user().active) {
            <button type="button" class="crm-button" [disabled]="busy()" (click)="sendLink()">
              <crm-icon name="mail" />{{ t('users.sendLink') }}
            </button>
            <button type="button" class="crm-button leave" (click)="activate.emit(false)">
              {{ t('users.deactivate') }}
            </button>
          } @else {
            <button type="button" class="crm-button primary" (click)="activate.emit(true)">
              {{ t('users.reactivate') }}
            </button>
          }
        </div>
      }
    </section>
  `,
  styleUrl: './panels.scss',
})
export class SignInPanel {
  readonly user = input.required<Stored<'user'>>();
  readonly isMe = input(false);
  readonly activate = output<boolean>();

  readonly #callables = inject(Callables);
  readonly #toasts = inject(Toasts);
  protected readonly t = inject(I18n).text;
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  #key = this.#callables.newKey();

  protected async sendLink(): Promise<void> {
    const { id, email } = this.user();
    this.busy.set(true);
    const asked = await this.#callables.ask('sendSignInLink', { key: this.#key, uid: id });
    this.busy.set(false);
    this.failed.set(asked.outcome !== 'done');
    if (asked.outcome === 'failed') return;
    this.#key = this.#callables.newKey();
    if (asked.outcome === 'done') this.#toasts.show(this.t('users.linkSent', { email }));
  }
}
