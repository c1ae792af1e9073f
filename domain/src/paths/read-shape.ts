import type { DocumentOf } from './collections.ts';
import type { DocumentKind } from './document-paths.ts';
import { readerOf, type Reader } from './shape.ts';
import { shapes, trees } from './shapes.ts';

const treeReaders = new Map<number, Reader>();
const readers = new Map<DocumentKind, Reader>();

function treeReader(number: number): Reader {
  let reader = treeReaders.get(number);
  if (reader === undefined) treeReaders.set(number, (reader = readerOf(trees[number] ?? null, treeReader)));
  return reader;
}

/** Whether the value is a document of its kind: the shapes are made from the schemas that make the types. */
function isDocument<K extends DocumentKind>(
  value: unknown,
  _: K,
  problems: readonly string[],
): value is DocumentOf<K> {
  return value !== undefined && problems.length === 0;
}

/**
 * A stored document as its schema reads it, as far as types, choices and defaults go: with what is missing filled in,
 * without fields nobody knows. Bounds and patterns are not looked at: rules and functions keep them when documents are
 * written. Without zod, which is five times as much to load.
 */
export function readShape<K extends DocumentKind>(
  kind: K,
  data: object,
): { readonly document: DocumentOf<K> } | { readonly problems: readonly string[] } {
  let reader = readers.get(kind);
  if (reader === undefined) readers.set(kind, (reader = readerOf(shapes[kind], treeReader)));
  const problems: string[] = [];
  const document = reader(data, '', problems);
  return isDocument(document, kind, problems) ? { document } : { problems };
}
