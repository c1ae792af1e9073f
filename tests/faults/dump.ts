import { documents, type DocumentKind, type DocumentOf } from '@creamline/domain/paths';
import { parseDocument } from '../../functions/src/platform/parse.ts';
import type { MemoryStore } from '../../functions/src/platform/testing/memory-store.ts';

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
    for (const [id, { data }] of this.#store.within(collection))
      found.set(id, parseDocument(kind, `${collection}/${id}`, data));
    return found;
  }

  versionOf(path: string): string {
    return String(this.#store.documents.get(path)?.version ?? 'deleted');
  }
}
