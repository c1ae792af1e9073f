import type { Fields, Write } from '@creamline/domain/paths';
import { MemoryStore } from '../../functions/src/platform/testing/memory-store.ts';
import type { DemoDocument } from './document.ts';

/** A write of a document, as a trigger is told of it. */
export interface Change {
  readonly path: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** A store in memory that tells what was written since it was last asked. */
export class RecordingStore extends MemoryStore {
  #touched = new Set<string>();
  #changes: Change[] = [];

  override commit(writes: readonly Write[]): void {
    const paths = [...new Set(writes.map(({ path }) => path))];
    const before = paths.map((path) => this.documents.get(path)?.data ?? null);
    super.commit(writes);
    for (const [index, path] of paths.entries()) {
      const after = this.documents.get(path)?.data ?? null;
      this.#touched.add(path);
      this.#changes.push({ path, before: before[index] ?? null, after });
    }
  }

  put(documents: readonly DemoDocument[]): void {
    this.commit(documents.map(({ path, data }) => ({ kind: 'set', path, data })));
  }

  /** The oldest change nobody has been told of yet. */
  nextChange(): Change | undefined {
    return this.#changes.shift();
  }

  /** Leaves out what nobody has been told of yet. */
  forgetChanges(): void {
    this.#changes = [];
  }

  /** Removes documents as if they had never been written. */
  drop(matches: (path: string) => boolean): void {
    for (const path of this.#touched) if (matches(path)) this.documents.delete(path);
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
