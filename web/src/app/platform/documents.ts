import { readShape } from '@creamline/domain/paths/plain';
import type { DocumentKind, Stored } from './live';

interface TimeLike {
  toDate(): Date;
}

function isTime(value: object): value is TimeLike {
  return 'toDate' in value && typeof value.toDate === 'function';
}

/** A stored value with every timestamp turned into a `Date`. */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (isTime(value)) return value.toDate();
  if (Array.isArray(value)) return value.map(plainValue);
  return plainValues(value);
}

/** {@link plainValue} of each field. */
export function plainValues(data: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, plainValue(value)]));
}

/** The document as its schema's shape reads it; undefined, with a report, where it cannot be read. */
export function readDocument<K extends DocumentKind>(
  kind: K,
  id: string,
  data: object,
): Stored<K> | undefined {
  const read = readShape(kind, data);
  if ('document' in read) return Object.assign(read.document, { id });
  console.error(`Unreadable ${kind} ${id}`, read.problems.slice(0, 5));
  return undefined;
}
