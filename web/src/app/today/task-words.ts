import { Injectable, inject } from '@angular/core';
import { Format, I18n, type Stored } from '../platform';
import { alertTaskTitle, type IconName } from '../ui';
import type { TaskGroup } from './group-tasks';

type Task = Stored<'task'>;

export const taskIcons: Readonly<Record<Task['kind'], IconName>> = {
  followUp: 'history',
  call: 'call',
  visit: 'directionsCar',
  alert: 'warning',
  other: 'taskAlt',
};

/** What a list of tasks says of each. */
@Injectable({ providedIn: 'root' })
export class TaskWords {
  readonly #format = inject(Format);
  readonly #t = inject(I18n).text;

  /** The title without the customer's name at its end: that stands below it, as a link. */
  readonly titleOf = (task: Task): string => {
    const alert = alertTaskTitle(this.#t, task);
    if (alert !== null) return alert;
    const end = `: ${task.customerName ?? ''}`;
    return task.customerName !== null && task.title.endsWith(end)
      ? task.title.slice(0, -end.length)
      : task.title;
  };

  readonly when = (task: Task, group: TaskGroup): string => {
    if (group === 'today') return task.allDay ? '' : this.#format.time(task.dueAt);
    return group === 'overdue' ? this.#format.relative(task.dueAt) : this.#format.shortDay(task.dueAt);
  };
}
