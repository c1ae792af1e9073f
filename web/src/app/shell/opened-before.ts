/** One that is open is not offered: there are five others. */
const KEPT = 6;

/** The ids kept on this device for whom they were kept; none for anybody else, and none that cannot be read. */
export function openedBefore(kept: unknown, uid: string): readonly string[] {
  // By hand: the frame of all pages has no schema.
  if (typeof kept !== 'object' || kept === null || !('uid' in kept) || !('ids' in kept)) return [];
  const { uid: whose, ids } = kept;
  if (whose !== uid || !Array.isArray(ids)) return [];
  return ids.filter((id): id is string => typeof id === 'string').slice(0, KEPT);
}

/** With the one opened now before the others. */
export function withOpened(ids: readonly string[], id: string): readonly string[] {
  return [id, ...ids.filter((each) => each !== id)].slice(0, KEPT);
}
