import { sameValue } from '../paths/index.ts';
import type { AuditEntry } from './audit.ts';

export interface AuditInput {
  /** Uid, or the name of the function where no person asked. */
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly collection: string;
  readonly documentId: string;
  /** What the record is called; see the schema for what may stand here. */
  readonly label?: string | null;
  readonly before: object | null;
  readonly after: object | null;
  readonly reason?: string;
  readonly at: Date;
}

const CHANGES_AT_MOST = 100;
const VALUE_CHARACTERS = 500;
const LABEL_CHARACTERS = 200;
/** Who and when stand in the entry itself. */
const bookkeeping: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'rev',
  'base',
]);

/** The entry for a privileged change: every field that differs, before and after, as JSON text. */
export function auditEntry(input: AuditInput): AuditEntry {
  const before = new Map<string, unknown>(Object.entries(input.before ?? {}));
  const after = new Map<string, unknown>(Object.entries(input.after ?? {}));
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort();
  return {
    at: input.at,
    actor: input.actor,
    role: input.role,
    action: input.action,
    collection: input.collection,
    documentId: input.documentId,
    label: input.label?.slice(0, LABEL_CHARACTERS) ?? null,
    changes: fields
      .filter((field) => !bookkeeping.has(field) && !sameValue(before.get(field), after.get(field)))
      .slice(0, CHANGES_AT_MOST)
      .map((field) => ({ field, before: textOf(before.get(field)), after: textOf(after.get(field)) })),
    reason: input.reason ?? null,
  };
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return Array.isArray(value) && text.length > VALUE_CHARACTERS
    ? beginningOf(value)
    : text.slice(0, VALUE_CHARACTERS);
}

/** As many items as there is room for, and how many more there were: still a list for whoever reads it. */
function beginningOf(list: readonly unknown[]): string {
  const told = (count: number): string =>
    JSON.stringify([...list.slice(0, count), `… +${list.length - count}`]);
  let count = 0;
  while (count < list.length && told(count + 1).length <= VALUE_CHARACTERS) count += 1;
  return told(count);
}
