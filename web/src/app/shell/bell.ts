import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { A11yModule } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, LiveStore, Session, Writer, type Stored } from '../platform';
import { Icon, Ready, RelativeTime, State, alertTitle } from '../ui';

/** What happened for this person, newest first, live. */
@Component({
  selector: 'crm-bell',
  imports: [A11yModule, CdkConnectedOverlay, CdkOverlayOrigin, Icon, Ready, RelativeTime, State],
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

  protected readonly open = signal(false);
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
    this.open.set(false);
    if (notification.link !== null) void this.#router.navigateByUrl(notification.link);
  }

  protected markAllRead(): void {
    for (const notification of this.notifications().value ?? []) this.#markRead(notification);
  }

  /** An alert's title in the reader's language; its task has one in English. */
  #titleOf({ values }: Stored<'notification'>): string {
    const alert = alertTitle(this.t, values['alert']);
    const name = String(values['customer'] ?? '');
    if (alert !== null) return name === '' ? alert : this.t('shell.notice.titled', { title: alert, name });
    return String(values['title'] ?? '');
  }

  #markRead(notification: Stored<'notification'>): void {
    if (!notification.read) this.#writer.update(['notification', notification.id], {}, { read: true });
  }
}
