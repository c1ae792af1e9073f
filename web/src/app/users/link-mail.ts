import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isUndelivered } from '@creamline/domain/messages';
import { I18n, LiveStore, Session } from '../platform';
import { Icon, RelativeTime } from '../ui';

/** What became of the latest mail with a link to choose a password, and what to do where it has not gone out. */
@Component({
  selector: 'crm-link-mail',
  imports: [Icon, RelativeTime, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mail(); as it) {
      <p [class.undelivered]="undelivered()" role="status">
        <crm-icon [name]="undelivered() ? 'warning' : 'mail'" />
        <span class="told">
          <span>{{ words() }}</span>
          <crm-relative-time class="crm-label" [at]="it.sentAt ?? it.createdAt" />
          @if (undelivered()) {
            <a routerLink="/undelivered" [queryParams]="{ show: it.state === 'held' ? 'held' : null }">{{
              t('users.mail.open')
            }}</a>
          }
        </span>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      gap: 8px;
      margin: 0;
    }

    crm-icon {
      flex: none;
    }

    .told {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: baseline;
    }

    .undelivered crm-icon {
      color: var(--crm-watch);
    }
  `,
})
export class LinkMail {
  readonly email = input.required<string>();

  readonly #session = inject(Session);
  protected readonly t = inject(I18n).text;
  readonly #latest = inject(LiveStore).query(() =>
    this.#session.can('list', 'outbox')
      ? {
          from: ['outbox'],
          where: [
            ['to', '==', this.email()],
            ['passwordLink', '==', true],
          ],
          orderBy: [['createdAt', 'desc']],
          limit: 1,
        }
      : null,
  );
  protected readonly mail = computed(() => this.#latest().value?.[0]);
  protected readonly words = computed(() => {
    const mail = this.mail();
    return mail === undefined ? '' : this.t(`users.mail.${mail.state}`);
  });
  protected readonly undelivered = computed(() => {
    const mail = this.mail();
    return mail !== undefined && isUndelivered(mail);
  });
}
