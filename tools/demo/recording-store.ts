import type { Write } from '@creamline/domain/paths';
import { MemoryStore } from '../../functions/src/platform/testing/memory-store.ts';
import type { DemoDocument } from './document.ts';

/** A store in memory that knows which documents were written since it was last asked. */
export class RecordingStore extends MemoryStore {
  #touched = new Set<string>();

  override commit(writes: readonly Write[]): void {
    super.commit(writes);
    for (const { path } of writes) this.#touched.add(path);
  }

  put(documents: readonly DemoDocument[]): void {
    this.commit(documents.map(({ path, data }) => ({ kind: 'set', path, data })));
  }

  /**
   * Takes the documents written since the last time out of the store, but for those a later customer adds to:
   * what is finished costs no more time in queries.
   */
  take(isShared: (path: string) => boolean): readonly DemoDocument[] {
    const taken: DemoDocument[] = [];
    const kept = new Set<string>();
    for (const path of this.#touched) {
      const document = this.documents.get(path);
      if (document === undefined) continue;
      if (isShared(path)) kept.add(path);
      else {
        taken.push({ path, data: document.data });
        this.documents.delete(path);
      }
    }
    this.#touched = kept;
    return taken;
  }
}
