const DISABLE = '/functions/disableBackgroundTriggers';
const ENABLE = '/functions/enableBackgroundTriggers';

/**
 * Does something while the emulated functions' triggers rest: what is loaded has its derived documents with it.
 * Without a hub (the Firestore emulator alone) there are no triggers to rest.
 */
export async function withoutTriggers<T>(hub: string | undefined, body: () => Promise<T>): Promise<T> {
  if (hub === undefined || !(await put(hub, DISABLE))) return body();
  try {
    return await body();
  } finally {
    await put(hub, ENABLE);
  }
}

/** False where no hub answers, or it has no functions. */
async function put(hub: string, path: string): Promise<boolean> {
  try {
    return (await fetch(`http://${hub}${path}`, { method: 'PUT' })).ok;
  } catch {
    return false;
  }
}
