import type { Actor } from '@creamline/domain/access';
import type { QuerySpec } from '../platform';

const TEAM_AT_MOST = 30;

/** The people who name a manager as theirs; null for everybody else. */
export function teamQuery(actor: Actor | null): QuerySpec<'user'> | null {
  return actor?.role === 'manager'
    ? { from: ['user'], where: [['managerId', '==', actor.uid]], limit: TEAM_AT_MOST }
    : null;
}
