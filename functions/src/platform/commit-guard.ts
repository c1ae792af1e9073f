import { Increment, Remove, type Write } from '@creamline/domain/paths';
import { CommitTooLarge } from './document-errors.ts';

/** Firestore's limits for one commit. */
export const MAX_WRITES = 500;
export const MAX_BYTES = 10 * 1024 * 1024;

const NUMBER_BYTES = 8;
const DOCUMENT_BYTES = 32;

/** The size of a value as Firestore counts it, to within the request's framing. */
function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 1;
  if (typeof value === 'number' || value instanceof Date) return NUMBER_BYTES;
  if (value instanceof Increment || value instanceof Remove) return NUMBER_BYTES;
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + valueBytes(each), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + Buffer.byteLength(key) + 1 + valueBytes(each),
    0,
  );
}

function writeBytes(each: Write): number {
  const data = each.kind === 'delete' ? 0 : valueBytes(each.data);
  return DOCUMENT_BYTES + Buffer.byteLength(each.path) + data;
}

/** Throws where a commit exceeds what Firestore takes; emulators let more pass. */
export function checkCommit(writes: readonly Write[]): void {
  if (writes.length > MAX_WRITES)
    throw new CommitTooLarge(`${writes.length} writes in one commit; at most ${MAX_WRITES} are possible`);
  const bytes = writes.reduce((sum, each) => sum + writeBytes(each), 0);
  if (bytes > MAX_BYTES)
    throw new CommitTooLarge(`${bytes} bytes in one commit; at most ${MAX_BYTES} are possible`);
}
