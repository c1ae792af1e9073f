import { documents, type DocumentKind, type DocumentOf } from '@creamline/domain/paths';
import { InvalidDocument } from './document-errors.ts';

/**
 * A stored document by its schema. The error names the path and the first field that does not fit, never a value.
 */
export function parseDocument<K extends DocumentKind>(kind: K, path: string, data: unknown): DocumentOf<K> {
  const parsed: { success: boolean; data?: DocumentOf<K>; error?: ParseError } =
    documents[kind].schema.safeParse(data);
  if (parsed.data !== undefined) return parsed.data;
  const issue = parsed.error?.issues[0];
  throw new InvalidDocument(path, issue?.path.map(String).join('.') ?? '', issue?.message ?? 'invalid');
}

interface ParseError {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** Reads each of a query's documents; those that do not fit go to `onUnfit`, or end the query where it is missing. */
export function readEach<Raw, T>(
  raw: readonly Raw[],
  read: (each: Raw) => T,
  onUnfit: ((error: InvalidDocument) => void) | undefined,
): T[] {
  return raw.flatMap((each) => {
    try {
      return [read(each)];
    } catch (error) {
      if (onUnfit === undefined || !(error instanceof InvalidDocument)) throw error;
      onUnfit(error);
      return [];
    }
  });
}
