import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { CONFIGURATION } from '../platform/configuration';
import { I18n } from '../platform/i18n';
import { Session, type SignInFailure } from '../platform/session';
import type { DemoSignIn } from './demo-sign-ins';

/** Signing in with e-mail and password; on the emulators also with one click for each demo role. */
@Component({
  selector: 'crm-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in.html',
  styleUrl: './entrance.scss',
  host: { class: 'entrance' },
})
export class SignIn {
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #i18n = inject(I18n);
  readonly #emulated = inject(CONFIGURATION).emulators !== null;
  protected readonly t = this.#i18n.text;

  /** Where to go afterwards. */
  readonly next = input<string>();

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal<SignInFailure | 'emailMissing' | 'passwordMissing' | null>(null);
  protected readonly demos = signal<readonly DemoSignIn[]>([]);
  protected readonly reason = this.#session.takeSignOutReason();
  protected readonly otherLanguage = computed(() => (this.#i18n.language() === 'en' ? 'de' : 'en'));

  constructor() {
    inject(Title).setTitle(`${this.t('access.signIn.title')} · Creamline`);
    if (this.#emulated) void import('./demo-sign-ins').then(({ demoSignIns }) => this.demos.set(demoSignIns));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.email().trim() === '') this.failure.set('emailMissing');
    else if (this.password() === '') this.failure.set('passwordMissing');
    else await this.signIn(this.email(), this.password());
  }

  protected async signIn(email: string, password: string): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    const failure = await this.#session.signIn(email, password);
    this.busy.set(false);
    this.failure.set(failure);
    if (failure === null) await this.#router.navigateByUrl(this.next() ?? '/');
  }

  protected typed(event: Event, into: 'email' | 'password'): void {
    if (event.target instanceof HTMLInputElement) this[into].set(event.target.value);
  }

  protected switchLanguage(): void {
    void this.#i18n.choose(this.otherLanguage());
  }
}
