import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { I18n, Session, SyncState, type Language } from '../platform';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { MenuChoice, MenuList } from '../ui/menu-parts';
import { Opens, Popup } from '../ui/popup';
import { Appearance, densities, themes } from './appearance';
import { Keyboard } from './keyboard';
import { ShellCommands } from './shell-commands';

/** Who is signed in, how the console looks, and the way out. */
@Component({
  selector: 'crm-user-menu',
  imports: [Icon, MenuChoice, MenuList, Opens, Popup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './user-menu.html',
  styleUrl: './user-menu.scss',
})
export class UserMenu {
  readonly #sync = inject(SyncState);
  readonly #confirm = inject(Confirm);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly appearance = inject(Appearance);
  protected readonly commands = inject(ShellCommands);
  protected readonly keyboard = inject(Keyboard);
  protected readonly t = this.i18n.text;

  protected readonly themes = themes;
  protected readonly densities = densities;
  protected readonly languages: readonly { readonly code: Language; readonly name: string }[] = [
    { code: 'en', name: 'English' },
    { code: 'de', name: 'Deutsch' },
  ];
  protected readonly initials = computed(() =>
    this.session
      .name()
      .split(/\s+/)
      .map((word) => word.charAt(0))
      .slice(0, 2)
      .join('')
      .toUpperCase(),
  );
  protected readonly role = computed(() => {
    const role = this.session.role();
    return role === null ? '' : this.t(`access.role.${role}`);
  });

  protected async signOut(): Promise<void> {
    const waiting = this.#sync.pending();
    const leave =
      waiting === 0 ||
      (await this.#confirm.ask({
        title: this.t('shell.signOut.title'),
        text: this.t('shell.signOut.text', { count: waiting }),
        confirm: this.t('shell.signOut.confirm'),
        danger: true,
      }));
    if (leave) await this.session.signOut();
  }
}
