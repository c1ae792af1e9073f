import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { UndeliveredKind } from '@creamline/domain/messages';
import { I18n, type Live } from '../platform';
import { Icon, Ready, RelativeTime, State } from '../ui';
import { AskReason } from './discard-dialog';
import { UndeliveredActions } from './undelivered-actions';

/** A mail or an event as the list shows it. */
export interface UndeliveredRow {
  readonly id: string;
  readonly subject: string;
  /** To whom a mail goes; what was to be done about an event. */
  readonly about: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly at: Date;
}

/** What was sent or handled, or was not, with ways to try again and to put aside what is still open. */
@Component({
  selector: 'crm-undelivered-list',
  imports: [Icon, Ready, RelativeTime, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './undelivered-list.html',
  styleUrls: ['../ui/record-list.scss', './undelivered-list.scss'],
})
export class UndeliveredList {
  readonly #askReason = inject(AskReason);
  protected readonly actions = inject(UndeliveredActions);
  protected readonly t = inject(I18n).text;

  readonly kind = input.required<UndeliveredKind>();
  readonly rows = input.required<Live<readonly UndeliveredRow[]>>();
  readonly emptyTitle = input.required<string>();
  /** What is meant by all at once; null for everything that failed, shown or not. */
  readonly all = input<readonly string[] | null>(null);
  /** Whether what is listed can still be tried again. */
  readonly open = input(true);
  readonly hasMore = input(false);
  readonly more = output();

  protected retry(ids: readonly string[] | null): void {
    void this.actions.retry(this.kind(), ids);
  }

  protected async discard({ id, subject }: UndeliveredRow): Promise<void> {
    const reason = await this.#askReason.ask(subject);
    if (reason !== undefined) await this.actions.discard(this.kind(), [id], reason);
  }
}
