import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { isUndelivered, type OutboxMessage } from '@creamline/domain/messages';
import { I18n, LivePages, Session, loading, type Live, type Stored } from '../platform';
import { Icon, Ready, RelativeTime, State } from '../ui';
import { AskReason } from './discard-dialog';
import { UndeliveredActions } from './undelivered-actions';

const AT_ONCE = 100;

/** Mails in one state, the newest first: to whom, what about, how often it was tried and why it failed. No body. */
@Component({
  selector: 'crm-mail-list',
  imports: [Icon, Ready, RelativeTime, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mail-list.html',
  styleUrl: './rows.scss',
})
export class MailList {
  readonly state = input.required<OutboxMessage['state']>();

  readonly #session = inject(Session);
  readonly #askReason = inject(AskReason);
  protected readonly actions = inject(UndeliveredActions);
  protected readonly t = inject(I18n).text;
  protected readonly emptyTitle = computed(() => this.t(`messages.empty.${this.state()}`));
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
  protected readonly mails = computed<Live<readonly Stored<'outbox'>[]>>(() => {
    const state = this.pages.state() ?? loading;
    return { ...state, value: state.value === undefined ? undefined : this.pages.rows() };
  });

  protected retry(ids: readonly string[]): void {
    void this.actions.retry('outbox', ids);
  }

  /** Those that are shown, as many as can be asked for at once. */
  protected retryAll(): void {
    this.retry(
      this.pages
        .rows()
        .slice(0, AT_ONCE)
        .map(({ id }) => id),
    );
  }

  protected async discard({ id, subject }: Stored<'outbox'>): Promise<void> {
    const reason = await this.#askReason.ask(subject);
    if (reason !== undefined) await this.actions.discard('outbox', [id], reason);
  }
}
