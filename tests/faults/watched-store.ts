import type { Write } from '@creamline/domain/paths';
import { MemoryStore } from '../../functions/src/platform/testing/memory-store.ts';

/** A store that remembers whoever touched what must only ever be added to. */
export class WatchedStore extends MemoryStore {
  readonly violations: string[] = [];

  override commit(writes: readonly Write[]): void {
    super.commit(writes);
    for (const { kind, path } of writes) {
      if (/^(loyalty_transactions|audit)\//.test(path) && kind !== 'create')
        this.violations.push(`V4 ${kind} of ${path}`);
    }
  }
}
