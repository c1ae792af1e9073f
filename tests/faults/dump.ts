import { documents, type DocumentKind, type DocumentOf } from '@creamline/domain/paths';
import type { MemoryStore } from '../../functions/src/platform/testing/memory-store.ts';
import { parsedOnce } from '../../functions/src/platform/testing/parsed-once.ts';

/** Everything the store holds, by kind and id, checked by its schema. */
export class Dump {
  readonly #store: MemoryStore;

  constructor(store: MemoryStore) {
    this.#store = store;
  }

  /** The documents of a top-level kind by id. */
  all<K extends DocumentKind>(kind: K): Map<string, DocumentOf<K>> {
    return this.within(kind, documents[kind].path.split('/')[0] ?? '');
  }

  within<K extends DocumentKind>(kind: K, collection: string): Map<string, DocumentOf<K>> {
    const found = new Map<string, DocumentOf<K>>();
    for (const [id, document] of this.#store.within(collection))
      found.set(id, parsedOnce(kind, `${collection}/${id}`, document));
    return found;
  }

  /** The documents of a kind in every collection of a name, by path. */
  anywhere<K extends DocumentKind>(kind: K, name: string): Map<string, DocumentOf<K>> {
    const found = [...this.#store.group(name)];
    return new Map(found.map(([path, document]) => [path, parsedOnce(kind, path, document)]));
  }

  versionOf(path: string): string {
    return String(this.#store.documents.get(path)?.version ?? 'deleted');
  }
}
