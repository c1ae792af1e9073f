import { inject } from '@angular/core';
import { Namesakes, type Stored } from '../platform';

type Task = Stored<'task'>;

/** What is said beside the customer of each task: empty for a name that stands alone. To be called in a field initialiser. */
export function tellTasksApart(tasks: () => readonly Task[]): (task: Task) => string {
  const apart = inject(Namesakes).tellListed(() =>
    tasks().flatMap(({ customerId: id, customerName: name }) =>
      id === null || name === null ? [] : [{ id, name }],
    ),
  );
  return ({ customerId }) => apart().get(customerId ?? '') ?? '';
}
