import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, LiveStore, Session, Writer, type Stored } from '../platform';
import { alertTitle, fallIn } from '../ui/alert-title';
import { Icon } from '../ui/icon';
import { Opens, Popup } from '../ui/popup';
import { RelativeTime } from '../ui/relative-time';
import { Ready, State } from '../ui/state';

/** What happened for this person, newest first, live. */
@Component({
  selector: 'crm-bell',
  imports: [Icon, Opens, Popup, Ready, RelativeTime, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bell.html',
  styleUrl: './bell.scss',
})
export class Bell {
  readonly #writer = inject(Writer);
  readonly #router = inject(Router);
  readonly #i18n = inject(I18n);
  readonly #session = inject(Session);
  protected readonly t = this.#i18n.text;

  protected readonly notifications = inject(LiveStore).query(() => {
    const uid = this.#session.uid();
    return uid === ''
      ? null
      : {
          from: ['notification'],
          where: [['userId', '==', uid]],
          orderBy: [['createdAt', 'desc']],
          limit: 30,
        };
  });
  protected readonly unread = computed(
    () => (this.notifications().value ?? []).filter((notification) => !notification.read).length,
  );

  protected words(notification: Stored<'notification'>): string {
    const { message, kind } = notification;
    const values = { assignee: '', ...notification.values, title: this.#titleOf(notification) };
    const named =
      this.#i18n.textNamed(message, values) ?? this.#i18n.textNamed(`shell.notice.${message}`, values);
    return named ?? this.t(`shell.notice.${kind}`, { name: '', ...values });
  }

  protected choose(notification: Stored<'notification'>): void {
    this.#markRead(notification);
    if (notification.link !== null) void this.#router.navigateByUrl(notification.link);
  }

  protected markAllRead(): void {
    for (const notification of this.notifications().value ?? []) this.#markRead(notification);
  }

  /**
   * What is to be done and for whom: "Call again" alone says nothing. An alert's title in the reader's language; its
   * task has one in English.
   */
  #titleOf({ values }: Stored<'notification'>): string {
    const title = alertTitle(this.t, values['alert'], fallIn(values)) ?? String(values['title'] ?? '');
    const name = String(values['customer'] ?? '');
    return title.includes(name) ? title : this.t('shell.notice.titled', { title, name });
  }

  #markRead(notification: Stored<'notification'>): void {
    if (!notification.read) this.#writer.update(['notification', notification.id], {}, { read: true });
  }
}
