import { Injectable, inject } from '@angular/core';
import { Writer, type Stored } from '../platform';
import { Toasts } from '../ui/toasts';

type Task = Stored<'task'>;
type Changeable = Pick<Task, 'assigneeId' | 'state' | 'doneAt' | 'dueAt' | 'allDay' | 'snoozeCount'>;

/** Changes a task and says so in the past tense; all of it can be taken back. */
@Injectable({ providedIn: 'root' })
export class TaskChanges {
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);

  change(task: Task, changes: Partial<Changeable>, said: string): void {
    const { after } = this.#writer.update(['task', task.id], task, changes);
    // Nothing else: somebody may change the rest meanwhile.
    const before: Partial<Changeable> = Object.fromEntries(
      Object.entries(task).filter(([field]) => field in changes),
    );
    this.#toasts.show(said, { undo: () => void this.#writer.update(['task', task.id], after, before) });
  }
}
