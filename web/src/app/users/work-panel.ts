import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Callables, I18n, loading, type Live, type Stored } from '../platform';
import { Confirm, Control, Field, Icon, Ready, State, Toasts } from '../ui';
import { StaffDirectory } from './staff-directory';

interface Work {
  readonly customers: number;
  readonly openTasks: number;
  readonly underWay: boolean;
}

/** How often a hand-over under way is looked at again, in milliseconds. */
const GLANCE_MS = 3_000;

/** What somebody still has in hand, and a way to give it to a colleague. */
@Component({
  selector: 'crm-work-panel',
  imports: [Control, Field, Icon, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './work-panel.html',
  styleUrl: './panels.scss',
})
export class WorkPanel {
  readonly user = input.required<Stored<'user'>>();

  readonly #callables = inject(Callables);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #directory = inject(StaffDirectory);
  protected readonly t = inject(I18n).text;
  protected readonly work = signal<Live<Work>>(loading);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly to = signal('');
  readonly #uid = computed(() => this.user().id);
  protected readonly colleagues = computed(() =>
    this.#directory.sellers().filter(({ id }) => id !== this.#uid()),
  );
  #key = this.#callables.newKey();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const uid = this.#uid();
      untracked(() => void this.count(uid));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  protected async count(uid = this.#uid()): Promise<void> {
    clearTimeout(this.#timer);
    const asked = await this.#callables.ask('countWork', { uid });
    if (uid !== this.#uid()) return;
    if (asked.outcome !== 'done') {
      const error = asked.outcome === 'failed' ? asked.code : asked.reason;
      this.work.set({ ...loading, status: 'error', error });
      return;
    }
    const { customers, openTasks, underWay } = asked.answer;
    const value = {
      customers: Number(customers),
      openTasks: Number(openTasks),
      underWay: underWay === true,
    };
    this.work.set({ status: 'ready', value, fromCache: false, hasPendingWrites: false });
    if (value.underWay) this.#timer = setTimeout(() => void this.count(uid), GLANCE_MS);
  }

  protected async handOver({ customers, openTasks }: Work): Promise<void> {
    const to = this.colleagues().find(({ id }) => id === this.to());
    if (to === undefined || this.busy()) return;
    const names = { from: this.user().name, to: to.name };
    const sure = await this.#confirm.ask({
      title: this.t('users.handOverTitle', names),
      text: this.t('users.handOverText', { ...names, customers, tasks: openTasks }),
      confirm: this.t('users.handOver'),
    });
    if (!sure) return;
    this.busy.set(true);
    this.failure.set('');
    const request = { key: this.#key, fromUid: this.#uid(), toUid: to.id };
    const asked = await this.#callables.ask('handOverWork', request);
    this.busy.set(false);
    if (asked.outcome !== 'failed') this.#key = this.#callables.newKey();
    if (asked.outcome === 'done') this.#toasts.show(this.t('users.handingOver', names));
    else this.failure.set(this.t(asked.outcome === 'refused' ? 'users.refused' : 'users.failed'));
    await this.count();
  }
}
