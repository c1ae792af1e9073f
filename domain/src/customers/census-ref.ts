import { may, type Actor } from '../access/index.ts';
import type { Ref } from '../paths/index.ts';
import { ids } from '../paths/plain.ts';
import { figuresScope } from '../territories/plain.ts';

/** The one census somebody works by; null where their role sees none, or they have no territory. */
export function censusRef(actor: Actor): Ref<'census'> | null {
  const scope = may(actor.role, 'get', 'census') ? figuresScope(actor) : null;
  return scope === null ? null : ['census', ids.census(scope)];
}
