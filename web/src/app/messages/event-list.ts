import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { I18n, LivePages, Session, loading, mapLive, type Live } from '../platform';
import { UndeliveredList, type UndeliveredRow } from './undelivered-list';

/** Events that no attempt could handle: about which record, what was to be done, and why it was not. */
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
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;
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
          ...{ id, attempts, error, at },
          subject: this.#record(subject),
          about: this.#i18n.textNamed(`messages.handler.${handler}`) ?? handler,
        })),
    ),
  );

  /** The record at a path, its kind in words. */
  #record(path: string): string {
    const [collection = '', ...rest] = path.split('/');
    const kind = this.#i18n.textNamed(`messages.record.${collection}`);
    return kind === null ? path : `${kind} ${rest.join('/')}`;
  }
}
