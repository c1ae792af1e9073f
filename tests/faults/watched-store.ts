import { sameValue, type Write } from '@creamline/domain/paths';
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
      if (was !== null && !keeps(path, was, this.documents.get(path) ?? null))
        this.violations.push(`V4 write of ${path}`);
      this.watch(path, was, this.documents.get(path) ?? null);
    }
  }
}

/** What is only ever added to stays as it is; its copy of the customer's scope alone follows the customer. */
function keeps(path: string, before: MemoryDocument, after: MemoryDocument | null): boolean {
  if (!/^(loyalty_transactions|audit)\//.test(path)) return true;
  const facts = ({ data }: MemoryDocument): object => ({ ...data, assignedRepId: null, territoryId: null });
  return after !== null && sameValue(facts(before), facts(after));
}
