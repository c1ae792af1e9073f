const WAIT_MS = 2000;

/**
 * Deletes what earlier visits kept of the database on this device. To be called before the database opens. Never
 * rejects; another tab that still has it open makes it wait, but not for long.
 */
export async function forgetDatabase(): Promise<void> {
  try {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const ours = names.filter((name) => name.startsWith('firestore/'));
    await Promise.race([Promise.all(ours.map(remove)), new Promise((done) => setTimeout(done, WAIT_MS))]);
  } catch {
    // A browser that keeps no databases has none to forget.
  }
}

function remove(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = (): void => done();
    request.onerror = (): void => done();
  });
}
