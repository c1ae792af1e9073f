import type { Hours } from '@creamline/domain/tasks';
import type { User } from '@creamline/domain/users';

const usual: Hours = { quietHours: { from: 20, to: 7 }, workingDays: [1, 2, 3, 4, 5] };

/** When a member of staff may be reminded; the usual hours for somebody without a document. */
export function hoursOf(user: User | null): Hours {
  return user ?? usual;
}
