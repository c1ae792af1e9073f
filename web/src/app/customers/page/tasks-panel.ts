import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Format, I18n, LiveStore, Session, refTo, type Stored } from '../../platform';
import { NewTask, TaskChanges } from '../../tasks';
import { Icon, Ready, State, alertTaskTitle } from '../../ui';
import { ReferenceNames } from '../reference-names';
import { openTasksQuery } from './panel-queries';

/** What is still to do for a customer. */
@Component({
  selector: 'crm-tasks-panel',
  imports: [Icon, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-state
      [rows]="3"
      [emptyTitle]="t('customers.tasks.empty')"
      [emptyText]="t('customers.tasks.emptyText')"
    >
      @if (newTask.allowed()) {
        <button crmEmptyAction type="button" class="crm-button" (click)="plan()">
          {{ t('customers.tasks.add') }}
        </button>
      }
      <ng-template [crmReady]="live()" let-tasks>
        @if (newTask.allowed()) {
          <div class="head">
            <button type="button" class="crm-button" (click)="plan()">
              <crm-icon name="add" />{{ t('customers.tasks.add') }}
            </button>
          </div>
        }
        <ul>
          @for (task of tasks; track task.id) {
            <li>
              <button
                type="button"
                class="crm-button icon"
                [attr.aria-label]="t('customers.tasks.finish', { title: titleOf(task) })"
                (click)="finish(task)"
              >
                <crm-icon name="taskAlt" />
              </button>
              <span class="what">
                <span>{{ titleOf(task) }}</span>
                @if (task.note) {
                  <span class="crm-quiet note">{{ task.note }}</span>
                }
              </span>
              <span class="crm-label when" [class.late]="late(task)" [title]="exact(task)">
                {{ due(task) }}{{ who(task) === '' ? '' : ' · ' + who(task) }}
              </span>
            </li>
          }
        </ul>
      </ng-template>
    </crm-state>
  `,
  styles: `
    .head {
      display: flex;
      justify-content: flex-end;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      min-height: var(--crm-row);
      border-bottom: 1px solid var(--crm-line);
    }

    .what {
      display: grid;
      flex: 1 1 200px;
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .note {
      white-space: pre-line;
    }

    .late {
      color: var(--crm-watch);
      font-weight: 500;
    }
  `,
})
export class TasksPanel {
  readonly customer = input.required<Stored<'customer'>>();

  readonly #session = inject(Session);
  readonly #changes = inject(TaskChanges);
  readonly #format = inject(Format);
  readonly #names = inject(ReferenceNames);
  protected readonly t = inject(I18n).text;

  protected readonly newTask = inject(NewTask);

  protected readonly live = inject(LiveStore).query(() => {
    const actor = this.#session.actor();
    return actor === null ? null : openTasksQuery(this.customer().id, actor);
  });

  constructor() {
    this.#names.need('user');
  }

  protected plan(): void {
    void this.newTask.open(refTo(this.customer()));
  }

  protected titleOf(task: Stored<'task'>): string {
    return alertTaskTitle(this.t, task) ?? task.title;
  }

  protected due(task: Stored<'task'>): string {
    return this.#format.relative(task.dueAt);
  }

  protected exact(task: Stored<'task'>): string {
    return task.allDay ? this.#format.day(task.dueAt) : this.#format.dateTime(task.dueAt);
  }

  protected late(task: Stored<'task'>): boolean {
    return this.#format.businessDay(task.dueAt) < this.#format.today();
  }

  protected who(task: Stored<'task'>): string {
    return task.assigneeId === this.#session.uid() ? '' : this.#names.userName(task.assigneeId);
  }

  protected finish(task: Stored<'task'>): void {
    const said = this.t('customers.tasks.finished', { title: this.titleOf(task) });
    this.#changes.change(task, { state: 'done', doneAt: new Date() }, said);
  }
}
