import type { Task } from './task.ts';
import { overdueFrom } from './overdue.ts';

export interface Compliance {
  /** Tasks that were due in the span, cancelled ones left out. */
  readonly due: number;
  readonly doneInTime: number;
  /** `doneInTime` / `due`, 0 to 1; null when nothing was due. */
  readonly share: number | null;
}

/** How many of the tasks due in [from, to) were done by the time they were due. */
export function complianceOf(
  tasks: readonly Pick<Task, 'state' | 'dueAt' | 'allDay' | 'doneAt'>[],
  from: Date,
  to: Date,
  timeZone: string,
): Compliance {
  const due = tasks.filter(({ state, dueAt }) => state !== 'cancelled' && dueAt >= from && dueAt < to);
  const doneInTime = due.filter((task) => {
    const limit = overdueFrom(task, timeZone);
    return task.doneAt !== null && (task.allDay ? task.doneAt < limit : task.doneAt <= limit);
  }).length;
  return { due: due.length, doneInTime, share: due.length === 0 ? null : doneInTime / due.length };
}
