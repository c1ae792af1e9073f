import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Format, I18n, SyncState } from '../platform';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons';
import { Toasts } from '../ui/toasts';
import { ShellCommands } from './shell-commands';

const icons = {
  saved: 'cloudDone',
  waiting: 'cloudUpload',
  offline: 'cloudOff',
  needsYou: 'priorityHigh',
} as const satisfies Record<string, IconName>;

/** All saved · 3 waiting · offline since 10:42 · 1 needs you. */
@Component({
  selector: 'crm-sync-indicator',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="crm-button plain"
      [class]="sync.status()"
      [title]="detail()"
      [attr.aria-label]="words() + '. ' + detail()"
      (click)="explain()"
    >
      <crm-icon [name]="icon()" />
      <span class="words" aria-hidden="true">{{ words() }}</span>
    </button>
    <span class="crm-unseen" role="status">{{ sync.status() === 'offline' ? words() : '' }}</span>
  `,
  styles: `
    // Named as fully as the colour of plain buttons, which would win otherwise.
    button.plain {
      color: var(--crm-quiet);
      font-weight: 400;
    }

    button.waiting,
    button.offline {
      color: var(--crm-watch);
    }

    button.needsYou {
      color: var(--crm-risk);
    }

    @media (max-width: 900px) {
      .saved .words,
      .waiting .words {
        display: none;
      }
    }

    @media (max-width: 699px) {
      .words {
        display: none;
      }
    }
  `,
})
export class SyncIndicator {
  readonly #t = inject(I18n).text;
  readonly #format = inject(Format);
  readonly #commands = inject(ShellCommands);
  readonly #toasts = inject(Toasts);
  protected readonly sync = inject(SyncState);

  protected readonly icon = computed(() => icons[this.sync.status()]);
  protected readonly words = computed(() => {
    switch (this.sync.status()) {
      case 'needsYou':
        return this.#t('shell.sync.needsYou', { count: this.sync.needsYou().length });
      case 'offline':
        return this.#t('shell.sync.offline', { time: this.#time(this.sync.offlineSince()) });
      case 'waiting':
        return this.#t('shell.sync.waiting', { count: this.sync.pending() });
      case 'saved':
        return this.#t('shell.sync.saved');
    }
  });
  protected readonly detail = computed(() => {
    if (this.sync.forgetful()) return this.#t('shell.sync.forgetful');
    if (this.sync.status() === 'needsYou') return this.#t('shell.sync.needsYou.detail');
    if (this.sync.status() === 'offline')
      return this.#t('shell.sync.offline.detail', { count: this.sync.pending() });
    const saved = this.sync.lastSaved();
    return saved === null
      ? this.#t('shell.sync.saved.detail')
      : this.#t('shell.sync.lastSaved', { time: this.#time(saved) });
  });

  protected explain(): void {
    if (this.sync.needsYou().length > 0) this.#commands.openInbox();
    else this.#toasts.show(this.detail());
  }

  #time(at: Date | null): string {
    return at === null ? '' : this.#format.time(at);
  }
}
