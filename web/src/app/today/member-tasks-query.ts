import type { Actor } from '@creamline/domain/access';
import type { QuerySpec } from '../platform';

/** Rules give no more at once. */
export const MEMBER_TASKS = 200;

/**
 * The open tasks of a colleague that a manager may see: those about customers of the manager's territories. Null for
 * whoever may see none.
 */
export function memberTasksQuery({ role, territories }: Actor, uid: string): QuerySpec<'task'> | null {
  if (role !== 'manager' || territories.length === 0) return null;
  return {
    from: ['task'],
    where: [
      ['territoryId', 'in', territories],
      ['assigneeId', '==', uid],
      ['state', '==', 'open'],
    ],
    orderBy: [['dueAt', 'asc']],
    limit: MEMBER_TASKS,
  };
}
