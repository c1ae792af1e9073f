import type { Change, Engine } from './engine';

/**
 * Whether new documents that were refused are there all the same, just as they were sent: when a connection breaks
 * before the answer comes, the SDK sends them again, and what is there already may not be made a second time.
 */
export async function haveArrived(
  engine: Pick<Engine, 'fromServer'>,
  changes: readonly Change[],
): Promise<boolean> {
  const asked = changes.map(async (change) => {
    if (change.kind !== 'create' || typeof change.data['rev'] !== 'string') return false;
    const stored = await engine.fromServer(change.ref).catch(() => null);
    return stored?.['rev'] === change.data['rev'];
  });
  return changes.length > 0 && (await Promise.all(asked)).every(Boolean);
}
