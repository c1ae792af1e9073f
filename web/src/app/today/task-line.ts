import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, type Stored } from '../platform';
import { Icon } from '../ui';
import type { TaskGroup } from './group-tasks';
import { TaskWords, taskIcons } from './task-words';

/** What a list says of one task: its kind, what to do, whom it is about, and when. */
@Component({
  selector: 'crm-task-line',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-line.html',
  styleUrl: './task-line.scss',
})
export class TaskLine {
  readonly task = input.required<Stored<'task'>>();
  readonly group = input.required<TaskGroup>();
  /** What tells the customer from others of the name; empty for who stands alone. */
  readonly apart = input('');

  readonly #words = inject(TaskWords);
  protected readonly t = inject(I18n).text;
  protected readonly icons = taskIcons;
  protected readonly titleOf = this.#words.titleOf;
  protected readonly when = this.#words.when;
}
