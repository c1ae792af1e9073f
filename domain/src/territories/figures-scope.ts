import type { Actor } from '../access/actor.ts';

const TOGETHER = 'territories:';

/**
 * The scope of the figures of one or several territories together: `territory:leipzig`, `territories:halle+leipzig`;
 * null for none. It names the territories, so that whoever has others from now on reads another document.
 */
export function territoriesScope(territories: readonly string[]): string | null {
  const ids = [...new Set(territories)].sort();
  if (ids.length < 2) return ids[0] === undefined ? null : `territory:${ids[0]}`;
  return `${TOGETHER}${ids.join('+')}`;
}

/** The territories that a scope of several names; none for any other scope. */
export function territoriesTogether(scope: string): readonly string[] {
  return scope.startsWith(TOGETHER) ? scope.slice(TOGETHER.length).split('+') : [];
}

/** The scope of the figures somebody works by: their own customers', their territories', or the company's. */
export function figuresScope({ role, uid, territories }: Actor): string | null {
  if (role === 'rep') return `rep:${uid}`;
  return role === 'manager' ? territoriesScope(territories) : 'all';
}
