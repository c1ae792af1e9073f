import type { Role } from './roles.ts';

/**
 * What only a function may do on request, and for which roles: requests that need a decision no rule can make, or
 * touch what no client may write. Whatever is not named here no client can call.
 */
export const callables = {
  /** Makes a sign-in and a staff record, and sends the invitation. */
  inviteStaff: ['admin'],
  /** Sends a member of staff another link to set a password. */
  sendSignInLink: ['admin'],
  /** Counts the customers and open tasks somebody still has. */
  countWork: ['admin'],
  /** Gives somebody's customers and open tasks to a colleague. */
  handOverWork: ['admin'],
  /** Tries again what could not be sent or handled. */
  retryUndelivered: ['admin'],
  /** Puts aside for good what could not be sent or handled. */
  discardUndelivered: ['admin'],
  /** Counts who would be in a segment by a rule under edit: for whoever writes segments and sees all their members. */
  previewSegment: ['marketing'],
} as const satisfies Record<string, readonly Role[]>;

export type CallableName = keyof typeof callables;

/** Whether a role may call the function at all; what it may call it about is judged by the function. */
export function mayCall(role: Role, name: CallableName): boolean {
  const allowed: readonly Role[] = callables[name];
  return allowed.includes(role);
}
