import type { Write } from '@creamline/domain/paths';
import { MemoryStore, type MemoryDocument } from '../../functions/src/platform/testing/memory-store.ts';

/** Told of each document a commit changed, as triggers are: null where there was none. */
export type Watch = (path: string, before: MemoryDocument | null, after: MemoryDocument | null) => void;

/** A store that remembers whoever touched what must only ever be added to, and tells of every change. */
export class WatchedStore extends MemoryStore {
  readonly violations: string[] = [];
  watch: Watch = () => undefined;

  override commit(writes: readonly Write[]): void {
    const paths = [...new Set(writes.map(({ path }) => path))];
    const before = paths.map((path) => this.documents.get(path) ?? null);
    super.commit(writes);
    for (const [index, path] of paths.entries()) {
      const was = before[index] ?? null;
      if (was !== null && /^(loyalty_transactions|audit)\//.test(path))
        this.violations.push(`V4 write of ${path}`);
      this.watch(path, was, this.documents.get(path) ?? null);
    }
  }
}
