import { Increment, Remove, type Fields, type Write } from '@creamline/domain/paths';

/** A stored document: its fields, and a version that grows with every write of any document. */
export interface MemoryDocument {
  readonly data: Readonly<Record<string, unknown>>;
  readonly version: number;
}

/** A write that Firestore refuses: `create` of what exists, `update` of what does not. */
export class PreconditionFailed extends Error {
  override readonly name = 'PreconditionFailed';
  readonly code: number;

  constructor(code: 'ALREADY_EXISTS' | 'NOT_FOUND', path: string) {
    super(`${code}: ${path}`);
    this.code = code === 'ALREADY_EXISTS' ? 6 : 5;
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** A value as it is stored: increments applied to what is there, nothing shared with the writer. */
function storedValue(value: unknown, old: unknown): unknown {
  if (value instanceof Increment) return number(old) + value.by;
  if (value instanceof Date) return new Date(value.getTime());
  if (Array.isArray(value)) return value.map((each) => storedValue(each, undefined));
  if (!isMap(value)) return value;
  const before = isMap(old) ? old : {};
  return storedFields(value, before);
}

function storedFields(fields: Fields, old: Fields): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined && !(value instanceof Remove)) entries.push([key, storedValue(value, old[key])]);
  }
  return Object.fromEntries(entries);
}

function mergeFields(old: Fields, fields: Fields): Record<string, unknown> {
  const merged = new Map(Object.entries(old));
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (value instanceof Remove) merged.delete(key);
    else {
      const before = merged.get(key);
      const nested = isMap(value) && Object.keys(value).length > 0;
      merged.set(key, nested ? mergeFields(isMap(before) ? before : {}, value) : storedValue(value, before));
    }
  }
  return Object.fromEntries(merged);
}

function updatePath(fields: Fields, path: readonly string[], value: unknown): Record<string, unknown> {
  const [key = '', ...rest] = path;
  const old = fields[key];
  const next = rest.length > 0 ? updatePath(isMap(old) ? old : {}, rest, value) : value;
  const kept = Object.fromEntries(Object.entries(fields).filter(([each]) => each !== key));
  return next instanceof Remove ? kept : { ...kept, [key]: storedValue(next, old) };
}

function updateFields(old: Fields, fields: Fields): Record<string, unknown> {
  let updated: Record<string, unknown> = { ...old };
  for (const [path, value] of Object.entries(fields)) {
    if (value !== undefined) updated = updatePath(updated, path.split('.'), value);
  }
  return updated;
}

/** The documents of the test store and how writes change them. Stored values are never changed in place. */
export class MemoryStore {
  readonly documents = new Map<string, MemoryDocument>();
  #version = 0;

  /** All or nothing. */
  commit(writes: readonly Write[]): void {
    const changed = new Map<string, Readonly<Record<string, unknown>> | null>();
    const current = (path: string): Fields | null => {
      const pending = changed.get(path);
      return pending === undefined ? (this.documents.get(path)?.data ?? null) : pending;
    };
    for (const each of writes) changed.set(each.path, applied(each, current(each.path)));
    this.#version += 1;
    for (const [path, data] of changed) {
      if (data === null) this.documents.delete(path);
      else this.documents.set(path, { data, version: this.#version });
    }
  }

  /** Ids and documents directly within a collection, in no order. */
  *within(collection: string): Generator<readonly [id: string, document: MemoryDocument]> {
    const prefix = `${collection}/`;
    for (const [path, document] of this.documents) {
      if (path.startsWith(prefix) && !path.includes('/', prefix.length))
        yield [path.slice(prefix.length), document];
    }
  }

  /** Paths and documents of every collection of this name, wherever it lies, in no order. */
  *group(name: string): Generator<readonly [path: string, document: MemoryDocument]> {
    for (const [path, document] of this.documents)
      if (path.split('/').at(-2) === name) yield [path, document];
  }
}

function applied(each: Write, old: Fields | null): Record<string, unknown> | null {
  switch (each.kind) {
    case 'delete':
      return null;
    case 'set':
      return storedFields(each.data, {});
    case 'merge':
      return mergeFields(old ?? {}, each.data);
    case 'create':
      if (old !== null) throw new PreconditionFailed('ALREADY_EXISTS', each.path);
      return storedFields(each.data, {});
    case 'update':
      if (old === null) throw new PreconditionFailed('NOT_FOUND', each.path);
      return updateFields(old, each.data);
  }
}
