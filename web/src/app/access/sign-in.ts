import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { CONFIGURATION, type Configuration } from '../platform/configuration';
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
    void this.#offerDemo(inject(CONFIGURATION));
    // The page is there before Firebase is; it loads while somebody types.
    afterNextRender(() => setTimeout(() => void this.#session.start()));
    effect(() => {
      const status = this.#session.status();
      if (status === 'ready') {
        showLateFont();
        void this.#router.navigateByUrl(this.next() ?? '/');
      }
      if (status === 'noAccess') void this.#router.navigateByUrl('/no-access');
    });
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
    // Who is let in stays busy until this page is left.
    this.busy.set(failure === null);
    this.failure.set(failure);
  }

  async #offerDemo(configuration: Promise<Configuration>): Promise<void> {
    if ((await configuration).emulators === null) return;
    const { demoSignIns } = await import('./demo-sign-ins');
    this.demos.set(demoSignIns);
  }

  protected typed(event: Event, into: 'email' | 'password'): void {
    if (event.target instanceof HTMLInputElement) this[into].set(event.target.value);
  }

  protected switchLanguage(): void {
    void this.#i18n.choose(this.otherLanguage());
  }
}

/** Where the font came too late for this page, the next one may have it: everything on it is new. */
function showLateFont(): void {
  const faces = ['14px', '500 14px'].map((size) => document.fonts.load(`${size} 'Roboto Late'`));
  Promise.all(faces).then(
    () => document.documentElement.style.setProperty('--crm-late', "'Roboto Late'"),
    () => undefined,
  );
}
