import {
  ChangeDetectionStrategy,
  Component,
  EnvironmentInjector,
  computed,
  effect,
  inject,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { filter, map, scan } from 'rxjs';
import { ConsoleVersion, I18n, PageTitle, Session, Writer, idle, savesData } from '../platform';
import { Icon } from '../ui/icon';
import { MenuChoice, MenuList } from '../ui/menu-parts';
import { Opens, Popup } from '../ui/popup';
import { Toasts } from '../ui/toasts';
import { Bell } from './bell';
import { focusPage } from './focus-page';
import { keyWords } from './key-words';
import { Keyboard } from './keyboard';
import { isWithin, type Place } from './navigation';
import { ShellCommands } from './shell-commands';
import { SyncIndicator } from './sync-indicator';
import { ToastHost } from './toast-host';
import { UserMenu } from './user-menu';

/** The frame around every page: navigation, search, what waits to be saved, notifications, and the person. */
@Component({
  selector: 'crm-shell',
  imports: [
    Bell,
    Icon,
    MenuChoice,
    MenuList,
    Opens,
    Popup,
    RouterLink,
    RouterOutlet,
    SyncIndicator,
    ToastHost,
    UserMenu,
  ],
  providers: [Keyboard, ShellCommands],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  readonly #version = inject(ConsoleVersion);
  readonly #toasts = inject(Toasts);
  protected readonly commands = inject(ShellCommands);
  protected readonly t = this.#i18n.text;
  protected readonly crumbs = inject(PageTitle).crumbs;
  protected readonly parents = computed(() => this.crumbs().slice(0, -1));
  protected readonly mainElement = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly keysOf = (keys: string): string => keyWords(keys).join(' ');

  /** The path, and how often it has changed; a changed filter in the address is no new page. */
  readonly #visit = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split(/[?#]/)[0] ?? ''),
      scan((visit, path) => (path === visit.path ? visit : { path, count: visit.count + 1 }), {
        path: '',
        count: 0,
      }),
    ),
    { initialValue: { path: '', count: 0 } },
  );
  readonly #visits = computed(() => this.#visit().count);

  constructor() {
    inject(Keyboard);
    if (!savesData()) void this.#readAhead(inject(EnvironmentInjector)).catch(() => undefined);
    void inject(Writer).recover();
    effect((onCleanup) => {
      if (this.#visits() <= 1) return;
      let stop: () => void = () => undefined;
      const timer = setTimeout(() => (stop = focusPage(this.mainElement().nativeElement)));
      onCleanup(() => {
        clearTimeout(timer);
        stop();
      });
    });
    effect(() => this.#leaveWhenSignedOut());
    effect(() => this.#offerNewVersion());
  }

  protected isHere(place: Place): boolean {
    return isWithin(this.#visit().path, place);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.mainElement().nativeElement.focus();
  }

  /** What work without a connection needs; nothing on the page waits for it, nor for what fetches it. */
  async #readAhead(injector: EnvironmentInjector): Promise<void> {
    await idle();
    const { ReadAhead } = await import('./read-ahead');
    injector.get(ReadAhead);
  }

  #offerNewVersion(): void {
    if (!this.#version.newer()) return;
    untracked(() => {
      const action = { label: this.t('shell.version.reload'), run: () => this.#version.reload() };
      this.#toasts.show(this.t('shell.version.ready'), { action, stays: true });
    });
  }

  #leaveWhenSignedOut(): void {
    const status = this.#session.status();
    untracked(() => {
      if (status === 'signedOut') void this.#router.navigateByUrl('/sign-in');
      if (status === 'noAccess') void this.#router.navigateByUrl('/no-access');
    });
  }
}
