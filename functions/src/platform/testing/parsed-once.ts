import type { DocumentKind, DocumentOf } from '@creamline/domain/paths';
import { parseDocument } from '../parse.ts';
import type { MemoryDocument } from './memory-store.ts';

const parsed = new WeakMap<MemoryDocument, object>();
const kinds = new WeakMap<object, DocumentKind>();

function isOf<K extends DocumentKind>(kind: K, data: object): data is DocumentOf<K> {
  return kinds.get(data) === kind;
}

/**
 * A stored document by its schema, worked out once for each version of it: whoever changes a document puts another
 * in its place, and whoever reads it leaves it as it is. Throws as `parseDocument` does.
 */
export function parsedOnce<K extends DocumentKind>(
  kind: K,
  path: string,
  document: MemoryDocument,
): DocumentOf<K> {
  const known = parsed.get(document);
  if (known !== undefined && isOf(kind, known)) return known;
  const data = parseDocument(kind, path, document.data);
  parsed.set(document, data);
  kinds.set(data, kind);
  return data;
}
