import type { DocumentKind, Ref } from './live';
import type { PendingUpdate } from './sync-state';

/**
 * The `rev` an update has to name as its base. A person is faster than the screen: a second change may be made from the
 * record as it was before the first, which is on its way or has just arrived. It comes after that one, so it is based
 * on it.
 */
export function newestRev(
  sent: readonly Pick<PendingUpdate, 'ref' | 'base' | 'rev'>[],
  ref: Ref<DocumentKind>,
  rev: string,
): string {
  const same = ref.join('/');
  return sent.reduce(
    (newest, update) => (update.base === newest && update.ref.join('/') === same ? update.rev : newest),
    rev,
  );
}
