import { Injectable, computed, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Commands, I18n, PageCustomer, Session, type Command } from '../platform';
import { InteractionLogger } from '../interactions';
import { NewTask } from '../tasks';
import { Dialogs } from '../ui/dialogs';
import { Appearance } from './appearance';
import { Keyboard } from './keyboard';
import { navigation } from './navigation';
import { RecentCustomers } from './recent-customers';

/** The commands that exist on every page, and the dialogs they open. */
@Injectable()
export class ShellCommands {
  readonly #commands = inject(Commands);
  readonly #dialogs = inject(Dialogs);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  readonly #appearance = inject(Appearance);
  readonly #keyboard = inject(Keyboard);
  readonly #logger = inject(InteractionLogger);
  readonly #newTask = inject(NewTask);
  readonly #customer = inject(PageCustomer);

  /** The places the role may open. */
  readonly places = computed(() =>
    navigation.filter(
      ({ opens }) =>
        opens.length === 0 || opens.some(([operation, kind]) => this.#session.can(operation, kind)),
    ),
  );

  readonly creations = computed<readonly Command[]>(() => {
    const all: readonly (Command & { readonly allowed: boolean })[] = [
      {
        id: 'log',
        title: 'shell.do.log',
        icon: 'call',
        group: 'create',
        keys: 'l',
        allowed: this.#session.can('create', 'interaction'),
        run: () => void this.#logger.open(),
      },
      {
        id: 'newTask',
        title: 'shell.do.newTask',
        icon: 'taskAlt',
        group: 'create',
        keys: 'n t',
        allowed: this.#newTask.allowed(),
        run: () => void this.#newTask.open(),
      },
      {
        id: 'newOrder',
        title: 'shell.do.newOrder',
        icon: 'shoppingCart',
        group: 'create',
        keys: 'n o',
        allowed: this.#session.can('create', 'orderDraft'),
        run: () => void this.#router.navigate(['/orders/new'], { queryParams: this.#forCustomer() }),
      },
      {
        id: 'newCustomer',
        title: 'shell.do.newCustomer',
        icon: 'groupAdd',
        group: 'create',
        keys: 'n c',
        allowed: this.#session.can('create', 'customer'),
        run: () => void this.#router.navigateByUrl('/customers/new'),
      },
    ];
    return all.filter(({ allowed }) => allowed);
  });

  constructor() {
    const recent = inject(RecentCustomers);
    const opened = computed(() => this.#customer.current()?.id);
    effect(() => {
      const id = opened();
      if (id !== undefined) untracked(() => recent.opened(id));
    });
    effect((onCleanup) =>
      onCleanup(this.#commands.add([...this.#goTo(), ...this.creations(), ...this.#general()])),
    );
  }

  openPalette(): void {
    if (this.#dialogs.anyShown()) return;
    const palette = import('./palette').then((file) => file.Palette);
    void this.#dialogs.show(palette, {
      ariaLabel: this.#i18n.text('shell.palette.title'),
      panelClass: ['crm-dialog', 'crm-top'],
      backdropClass: 'crm-scrim',
    });
  }

  openHelp(): void {
    const help = import('./keyboard-help').then((file) => file.KeyboardHelp);
    void this.#dialogs.show(help, {
      data: this.#keyboard.letterKeys(),
      ariaLabelledBy: 'crm-help-title',
      // Not its button: that is at the end of a long list, and a phone would begin there.
      autoFocus: 'first-heading',
      panelClass: 'crm-dialog',
      backdropClass: 'crm-scrim',
    });
  }

  openInbox(): void {
    const inbox = Promise.all([import('./inbox'), this.#i18n.need('shell-inbox')]).then(
      ([file]) => file.Inbox,
    );
    void this.#dialogs.show(inbox, {
      ariaLabelledBy: 'crm-inbox-title',
      panelClass: 'crm-dialog',
      backdropClass: 'crm-scrim',
    });
  }

  #goTo(): readonly Command[] {
    return this.places().map(({ link, title, icon, keys }) => ({
      id: link,
      title,
      icon,
      keys,
      group: 'goTo' as const,
      run: () => void this.#router.navigateByUrl(link),
    }));
  }

  #general(): readonly Command[] {
    const language = this.#i18n.language() === 'en' ? 'de' : 'en';
    return [
      {
        id: 'palette',
        title: 'shell.do.search',
        icon: 'search',
        group: 'do',
        keys: '$mod+k',
        run: () => this.openPalette(),
      },
      {
        id: 'slash',
        title: 'shell.do.search',
        icon: 'search',
        group: 'do',
        keys: '/',
        run: () => this.openPalette(),
      },
      {
        id: 'help',
        title: 'shell.do.help',
        icon: 'help',
        group: 'do',
        keys: 'Shift+?',
        run: () => this.openHelp(),
      },
      {
        id: 'theme',
        title: 'shell.do.theme',
        icon: 'contrast',
        group: 'do',
        run: () => this.#appearance.theme.set(isDark() ? 'light' : 'dark'),
      },
      {
        id: 'language',
        title: language === 'de' ? 'shell.do.german' : 'shell.do.english',
        icon: 'language',
        group: 'do',
        run: () => void this.#i18n.choose(language),
      },
    ];
  }

  #forCustomer(): Readonly<Record<string, string>> {
    const customer = this.#customer.current();
    return customer === null ? {} : { customer: customer.id };
  }
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}
