import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import {
  Clock,
  CompanySettings,
  I18n,
  LiveStore,
  Session,
  loading,
  mapLive,
  type Live,
  type Stored,
} from '../platform';
import { TaskChanges } from '../tasks';
import { PageHeader, Ready, State } from '../ui';
import { Menu, type MenuItem } from '../ui/menu';
import { groupTasks } from './group-tasks';
import { MEMBER_TASKS, memberTasksQuery } from './member-tasks-query';
import { TaskLine } from './task-line';
import { TaskWords } from './task-words';
import { tellTasksApart } from './tell-tasks-apart';
import { teamQuery } from './team-query';

type Task = Stored<'task'>;
type Groups = ReturnType<typeof groupTasks<Task>>;

/**
 * What a manager sees of a colleague's tasks, grouped by when. They are the colleague's to do: a manager hands them to
 * somebody else of the team, or takes them over, and finishes none in another's name.
 */
@Component({
  selector: 'crm-member-tasks',
  imports: [Menu, PageHeader, Ready, RouterLink, State, TaskLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './member-tasks.html',
  styleUrl: './task-list.scss',
})
export class MemberTasks {
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  readonly #now = inject(Clock).now;
  readonly #company = inject(CompanySettings).company;
  readonly #changes = inject(TaskChanges);
  protected readonly t = inject(I18n).text;

  protected readonly uid = toSignal(
    inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('uid') ?? '')),
    {
      initialValue: '',
    },
  );
  protected readonly isManager = computed(() => this.#session.role() === 'manager');
  readonly #person = this.#store.doc(() =>
    this.isManager() && this.uid() !== '' ? ['user', this.uid()] : null,
  );
  readonly #team = this.#store.query(() => teamQuery(this.#session.actor()));
  readonly #tasks = this.#store.query(() => {
    const actor = this.#session.actor();
    return actor === null || this.uid() === '' ? null : memberTasksQuery(actor, this.uid());
  });

  readonly #name = computed(() => this.#person().value?.name ?? '');
  protected readonly heading = computed(() =>
    this.#name() === ''
      ? this.t('today.member.heading')
      : this.t('today.member.title', { name: this.#name() }),
  );
  protected readonly groups = computed<Live<Groups>>(() => {
    if (!this.isManager()) return { ...loading, status: 'denied', error: 'permission-denied' };
    if (this.#session.territories().length === 0)
      return { status: 'ready', value: [], fromCache: false, hasPendingWrites: false };
    return mapLive(this.#tasks(), (tasks) => groupTasks(tasks, this.#now(), this.#company().timeZone));
  });
  /** What is said beside a customer whose name another one has who is listed. */
  protected readonly apartOf = tellTasksApart(() => this.#tasks().value ?? []);
  /** Where the server has not answered, tasks that this device has not read may be missing. */
  protected readonly isOfDevice = computed(() => this.groups().status === 'ready' && this.groups().fromCache);
  protected readonly isCut = computed(() => this.#tasks().value?.length === MEMBER_TASKS);
  protected readonly isMissing = computed(() => {
    const { status, value, fromCache } = this.#person();
    return status === 'ready' && value === null && !fromCache;
  });
  protected readonly nothing = computed(() => {
    if (this.isMissing()) return this.t('today.member.missing');
    return this.#name() === ''
      ? this.t('today.member.none')
      : this.t('today.member.empty', { name: this.#name() });
  });

  protected readonly most = MEMBER_TASKS;
  protected readonly titleOf = inject(TaskWords).titleOf;

  /** Others of the team, who may have a task instead. */
  readonly #others = computed(() =>
    (this.#team().value ?? [])
      .filter(({ id, active }) => active && id !== this.uid())
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  );

  protected receivers(task: Task): readonly MenuItem[] {
    const own = this.#session.uid();
    const title = this.titleOf(task);
    const takeOver: MenuItem = {
      id: own,
      text: this.t('today.member.takeOver'),
      run: () => this.#changes.change(task, { assigneeId: own }, this.t('today.member.takenOver', { title })),
    };
    const others = this.#others().map(({ id, name }) => ({
      id,
      text: name,
      run: () =>
        this.#changes.change(task, { assigneeId: id }, this.t('today.member.handedOver', { title, name })),
    }));
    return task.assigneeId === own ? others : [takeOver, ...others];
  }
}
