import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { I18n, LivePages, Session, loading, type Live, type Stored } from '../platform';
import { Icon, Ready, RelativeTime, State } from '../ui';
import { AskReason } from './discard-dialog';
import { UndeliveredActions } from './undelivered-actions';

/** Events that no attempt could handle: which handler, about which record, and why. */
@Component({
  selector: 'crm-event-list',
  imports: [Icon, Ready, RelativeTime, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-list.html',
  styleUrl: './rows.scss',
})
export class EventList {
  readonly #session = inject(Session);
  readonly #askReason = inject(AskReason);
  protected readonly actions = inject(UndeliveredActions);
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
  protected readonly events = computed<Live<readonly Stored<'deadLetter'>[]>>(() => {
    const state = this.pages.state() ?? loading;
    const rows = this.pages.rows().filter(({ handler }) => handler !== 'outbox');
    return { ...state, value: state.value === undefined ? undefined : rows };
  });

  protected retry(ids: readonly string[] | null): void {
    void this.actions.retry('deadLetter', ids);
  }

  protected async discard({ id, subject }: Stored<'deadLetter'>): Promise<void> {
    const reason = await this.#askReason.ask(subject);
    if (reason !== undefined) await this.actions.discard('deadLetter', [id], reason);
  }
}
