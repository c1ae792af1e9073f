import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { isUndelivered, type OutboxMessage } from '@creamline/domain/messages';
import { I18n, LivePages, Session, loading, mapLive, type Live } from '../platform';
import { mailError } from './mail-error';
import { UndeliveredList, type UndeliveredRow } from './undelivered-list';

const AT_ONCE = 100;

/** Mails in one state, the newest first: to whom, what about, how often it was tried and why it failed. No body. */
@Component({
  selector: 'crm-mail-list',
  imports: [UndeliveredList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-undelivered-list
      kind="outbox"
      [rows]="rows()"
      [all]="all()"
      [emptyTitle]="emptyTitle()"
      [open]="undelivered()"
      [hasMore]="pages.hasMore()"
      (more)="pages.more()"
    />
  `,
})
export class MailList {
  readonly state = input.required<OutboxMessage['state']>();

  readonly #session = inject(Session);
  readonly #t = inject(I18n).text;
  protected readonly emptyTitle = computed(() => this.#t(`messages.empty.${this.state()}`));
  protected readonly undelivered = computed(() => isUndelivered({ state: this.state() }));
  protected readonly pages = new LivePages<'outbox'>({
    spec: (after) =>
      this.#session.can('list', 'outbox')
        ? {
            from: ['outbox'],
            where: [['state', '==', this.state()]],
            orderBy: [
              ['createdAt', 'desc'],
              ['__name__', 'desc'],
            ],
            limit: 50,
            startAfter: after ?? undefined,
          }
        : null,
    cursor: (mail) => [mail.createdAt, mail.id],
  });
  protected readonly rows = computed<Live<readonly UndeliveredRow[]>>(() =>
    mapLive(this.pages.state() ?? loading, () =>
      this.pages.rows().map(({ id, subject, to, attempts, lastError, sentAt, createdAt }) => ({
        ...{ id, subject, attempts, error: mailError(lastError, this.#t), at: sentAt ?? createdAt },
        about: this.#t('messages.to', { address: to }),
      })),
    ),
  );
  /** Those that are shown, as many as can be asked for at once. */
  protected readonly all = computed(() =>
    this.pages
      .rows()
      .slice(0, AT_ONCE)
      .map(({ id }) => id),
  );
}
