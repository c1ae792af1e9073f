import type { Role } from '../access/index.ts';
import type { User } from './user.ts';

/** What a member of staff's sign-in token says. */
export interface Claims {
  readonly role: Role;
  readonly territories: readonly string[];
}

/** The claims of a user; null for nobody, or somebody who has left: such a token says nothing. */
export function claimsOf(user: Pick<User, 'role' | 'territories' | 'active'> | null): Claims | null {
  return user?.active === true ? { role: user.role, territories: user.territories } : null;
}
