import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { snooze, snoozeChoices, snoozeUntil, type SnoozeChoice } from '@creamline/domain/tasks';
import { Clock, CompanySettings, Format, I18n, Session, mapLive, type Stored } from '../platform';
import { InteractionLogger } from '../interactions';
import { NewTask, TaskChanges } from '../tasks';
import { Icon, Ready, State } from '../ui';
import { groupTasks } from './group-tasks';
import { MyTasks } from './my-tasks';
import { TaskLine } from './task-line';
import { tellTasksApart } from './tell-tasks-apart';
import { TaskWords } from './task-words';

type Task = Stored<'task'>;

/** What needs this person, grouped by when. Done slides away and can be taken back. */
@Component({
  selector: 'crm-task-list',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, Ready, RouterLink, State, TaskLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  templateUrl: './task-list.html',
  styleUrl: './task-list.scss',
})
export class TaskList {
  readonly #tasks = inject(MyTasks).open;
  readonly #now = inject(Clock).now;
  readonly #company = inject(CompanySettings).company;
  readonly #format = inject(Format);
  readonly #session = inject(Session);
  readonly #changes = inject(TaskChanges);
  readonly #logger = inject(InteractionLogger);
  readonly #router = inject(Router);
  protected readonly newTask = inject(NewTask);
  protected readonly t = inject(I18n).text;

  protected readonly titleOf = inject(TaskWords).titleOf;
  protected readonly snoozeChoices = snoozeChoices;
  protected readonly groups = computed(() =>
    mapLive(this.#tasks(), (tasks) => groupTasks(tasks, this.#now(), this.#company().timeZone)),
  );
  /** What is said beside a customer whose name another one has who is listed. */
  protected readonly apartOf = tellTasksApart(() => this.#tasks().value ?? []);
  /** Where to go on a good day. */
  protected readonly next = computed(() =>
    this.#session.can('list', 'customer') ? '/customers' : '/segments',
  );

  protected canLog(task: Task): boolean {
    return task.customerId !== null && this.#logger.allowed();
  }

  protected log(task: Task): void {
    if (task.customerId === null) return;
    void this.#logger.open({
      id: task.customerId,
      name: task.customerName ?? '',
      place: this.apartOf(task),
      assignedRepId: task.assignedRepId,
      territoryId: task.territoryId,
    });
  }

  protected done(task: Task): void {
    this.#changes.change(
      task,
      { state: 'done', doneAt: new Date() },
      this.t('today.task.doneToast', { title: this.titleOf(task) }),
    );
  }

  protected cancel(task: Task): void {
    this.#changes.change(
      task,
      { state: 'cancelled' },
      this.t('today.task.cancelledToast', { title: this.titleOf(task) }),
    );
  }

  protected snooze(task: Task, choice: SnoozeChoice): void {
    const profile = this.#session.profile();
    if (profile === undefined) return;
    const now = new Date();
    const snoozed = snooze(task, snoozeUntil(choice, now, profile, this.#company()), now);
    if (!snoozed.ok) return;
    const when = this.#format.dateTime(snoozed.fields.dueAt);
    this.#changes.change(task, snoozed.fields, this.t('today.task.snoozedToast', { when }));
  }

  protected openCustomer(task: Task): void {
    if (task.customerId !== null) void this.#router.navigate(['/customers', task.customerId]);
  }
}
