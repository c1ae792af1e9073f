import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  TemplateRef,
  computed,
  contentChild,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { I18n, LiveStore, SyncState, type Live } from '../platform';
import { Icon } from './icon';
import { KeepsFocus } from './keeps-focus';

/** What a page shows once its data is there: `<ng-template [crmReady]="customers()" let-customers>`. */
@Directive({ selector: 'ng-template[crmReady]' })
export class Ready<T> {
  readonly live = input.required<Live<T>>({ alias: 'crmReady' });
  readonly template = inject<TemplateRef<ReadyContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_: Ready<T>, _context: unknown): _context is ReadyContext<T> {
    return true;
  }
}

interface ReadyContext<T> {
  readonly $implicit: NonNullable<T>;
}

/**
 * The five states of anything that is loaded: skeleton (after 200 ms), empty, error, denied, and the content in its
 * `crmReady` template. Project one thing to do when empty as `crmEmptyAction`, and a skeleton of the page's own shape
 * as `crmSkeleton`. The focus stays inside as they change.
 */
@Component({
  selector: 'crm-state',
  imports: [NgTemplateOutlet, Icon],
  hostDirectives: [KeepsFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './state.html',
  styleUrl: './state.scss',
})
export class State<T> {
  readonly #store = inject(LiveStore);
  readonly #sync = inject(SyncState);
  protected readonly t = inject(I18n).text;

  /** What would be here: "No customers yet". Without it an empty list shows its (empty) content. */
  readonly emptyTitle = input('');
  readonly emptyText = input('');
  /** Why the role may not see this; a general sentence otherwise. */
  readonly deniedText = input('');
  /** Rows of the skeleton. */
  readonly rows = input(4);
  /** Whether there is nothing to show; by default a missing document or an empty list. */
  readonly empty = input<boolean | undefined>(undefined);

  protected readonly ready = contentChild.required<Ready<T>>(Ready);
  protected readonly live = computed(() => this.ready().live());
  protected readonly slow = signal(false);
  protected readonly skeletonRows = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
  protected readonly phase = computed<'waiting' | 'error' | 'denied' | 'empty' | 'content'>(() => {
    const { status, value } = this.live();
    if (status === 'denied' || status === 'error') return status;
    if (value === undefined) return 'waiting';
    if (this.emptyTitle() === '' && value !== null) return 'content';
    return (this.empty() ?? isNothing(value)) ? 'empty' : 'content';
  });
  /** Without a connection, what is not on this device is not known to be missing. */
  protected readonly unread = computed(() => this.live().fromCache && this.#sync.offlineSince() !== null);

  constructor() {
    effect((onCleanup) => {
      if (this.phase() !== 'waiting') return this.slow.set(false);
      const timer = setTimeout(() => this.slow.set(true), 200);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected askAgain(): void {
    this.#store.retry();
  }
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
