import type { Role } from '@creamline/domain/access';

// Written out instead of taken from the schema, so that signing in does not load the validator.
const roleNames: Readonly<Record<Role, Role>> = {
  rep: 'rep',
  manager: 'manager',
  marketing: 'marketing',
  service: 'service',
  executive: 'executive',
  admin: 'admin',
};

/** The role a token's claim names; null where it names none. */
export function asRole(claim: unknown): Role | null {
  return Object.values(roleNames).find((role) => role === claim) ?? null;
}
