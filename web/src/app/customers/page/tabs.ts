import type { Role } from '@creamline/domain/access';

export const tabNames = ['timeline', 'orders', 'contacts', 'loyalty', 'dietary', 'tasks'] as const;
export type TabName = (typeof tabNames)[number];

/** The tab an address asks for; the timeline where it asks for none that exists. */
export function readTab(text: string | null | undefined): TabName {
  return tabNames.find((tab) => tab === text) ?? 'timeline';
}

/** Roles that may open dietary needs; rules keep them in a document of their own. */
export function opensDietary(role: Role): boolean {
  return role === 'rep' || role === 'manager' || role === 'service';
}
