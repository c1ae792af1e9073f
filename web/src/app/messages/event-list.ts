import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { I18n, LivePages, Session, loading, mapLive, type Live } from '../platform';
import { UndeliveredList, type UndeliveredRow } from './undelivered-list';

/** Events that no attempt could handle: which handler, about which record, and why. */
@Component({
  selector: 'crm-event-list',
  imports: [UndeliveredList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-undelivered-list
      kind="deadLetter"
      [rows]="rows()"
      [emptyTitle]="t('messages.empty.events')"
      [hasMore]="pages.hasMore()"
      (more)="pages.more()"
    />
  `,
})
export class EventList {
  readonly #session = inject(Session);
  protected readonly t = inject(I18n).text;
  protected readonly pages = new LivePages<'deadLetter'>({
    spec: (after) =>
      this.#session.can('list', 'deadLetter')
        ? {
            from: ['deadLetter'],
            orderBy: [
              ['at', 'desc'],
              ['__name__', 'desc'],
            ],
            limit: 50,
            startAfter: after ?? undefined,
          }
        : null,
    cursor: (letter) => [letter.at, letter.id],
  });
  /** Without those of mails, which the list of failed mails shows. */
  protected readonly rows = computed<Live<readonly UndeliveredRow[]>>(() =>
    mapLive(this.pages.state() ?? loading, () =>
      this.pages
        .rows()
        .filter(({ handler }) => handler !== 'outbox')
        .map(({ id, subject, handler, attempts, error, at }) => ({
          ...{ id, subject, attempts, error, at },
          about: handler,
        })),
    ),
  );
}
