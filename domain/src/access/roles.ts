/** The six roles of the plan's section 4, plus `admin` for staff and settings. */
export const roles = ['rep', 'manager', 'marketing', 'service', 'executive', 'admin'] as const;

export type Role = (typeof roles)[number];

/** The role a claim or a form names; null where it names none. No schema, so that signing in needs no validator. */
export function asRole(value: unknown): Role | null {
  return roles.find((role) => role === value) ?? null;
}
