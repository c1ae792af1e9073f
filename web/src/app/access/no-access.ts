import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Title } from '@angular/platform-browser';
import { I18n } from '../platform/i18n';
import { Session } from '../platform/session';

/** For somebody who is signed in but has no role: says whom to ask, and opens as soon as the role is there. */
@Component({
  selector: 'crm-no-access',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main class="card crm-panel">
      <header>
        <img src="favicon.svg" alt="" width="40" height="40" />
        <h1>{{ t('access.none.title') }}</h1>
      </header>
      <p>{{ t('access.none.text', { email: session.email() }) }}</p>
      <button type="button" class="crm-button primary" (click)="session.refresh()">
        {{ t('access.none.again') }}
      </button>
      <button type="button" class="crm-button" (click)="session.signOut()">{{ t('access.signOut') }}</button>
    </main>
  `,
  styleUrl: './entrance.scss',
})
export class NoAccess {
  protected readonly session = inject(Session);
  protected readonly t = inject(I18n).text;

  constructor() {
    const router = inject(Router);
    inject(Title).setTitle(`${this.t('access.none.title')} · Creamline`);
    effect(() => {
      if (this.session.status() === 'ready') void router.navigateByUrl('/');
      if (this.session.status() === 'signedOut') void router.navigateByUrl('/sign-in');
    });
  }
}
