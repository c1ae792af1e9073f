/**
 * What a document is made of, in few letters: `s` text, `n` number, `b` yes or no, `d` instant, `x` bytes;
 * `{field: shape}` an object; and a list that begins with a word: `['one', …values]`, `['null', shape]`,
 * `['maybe', shape]` (may be missing), `['or', value, shape]` (the value stands in where it is missing),
 * `['list', shape]`, `['map', shape]`, `['any', …shapes]`, `['tree', number]` (one that holds itself, by its number).
 */
export type Shape = string | number | boolean | null | readonly Shape[] | { readonly [field: string]: Shape };

/** Reads a value that stands at `at` and names what does not fit. */
export type Reader = (value: unknown, at: string, problems: string[]) => unknown;

type TreeReader = (number: number) => Reader;

const MISSING = Symbol('missing');

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);

interface TimeLike {
  toDate(): unknown;
}

const isTime = (value: unknown): value is TimeLike =>
  typeof value === 'object' && value !== null && 'toDate' in value && typeof value.toDate === 'function';

/** An instant, also as databases give it. */
function instantIn(value: unknown): Date | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  return isTime(value) ? instantIn(value.toDate()) : null;
}

interface BytesLike {
  toUint8Array(): unknown;
}

const isBytes = (value: unknown): value is BytesLike =>
  typeof value === 'object' &&
  value !== null &&
  'toUint8Array' in value &&
  typeof value.toUint8Array === 'function';

/** Bytes, also as databases give them. */
function bytesIn(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  return isBytes(value) ? bytesIn(value.toUint8Array()) : null;
}

function simple(name: string, fits: (value: unknown) => boolean): Reader {
  return (value, at, problems) => {
    if (!fits(value)) problems.push(`${at}: not ${name}`);
    return value;
  };
}

const scalars: Readonly<Record<string, Reader>> = {
  s: simple('text', (value) => typeof value === 'string'),
  n: simple('a number', Number.isFinite),
  b: simple('yes or no', (value) => typeof value === 'boolean'),
  x: (value, at, problems) => {
    const bytes = bytesIn(value);
    if (bytes === null) problems.push(`${at}: not bytes`);
    return bytes;
  },
  d: (value, at, problems) => {
    const instant = instantIn(value);
    if (instant === null) problems.push(`${at}: not an instant`);
    return instant;
  },
};

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function objectReader(fields: readonly (readonly [name: string, reader: Reader])[]): Reader {
  return (value, at, problems) => {
    if (!isFields(value)) return void problems.push(`${at}: not an object`);
    const read: [string, unknown][] = [];
    for (const [name, reader] of fields) {
      const given = Object.hasOwn(value, name) ? value[name] : MISSING;
      const taken = reader(given, at === '' ? name : `${at}.${name}`, problems);
      if (taken !== MISSING) read.push([name, taken]);
    }
    return Object.fromEntries(read);
  };
}

function mapReader(each: Reader): Reader {
  return (value, at, problems) => {
    if (!isFields(value)) return void problems.push(`${at}: not a map`);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, each(item, `${at}.${key}`, problems)]),
    );
  };
}

function listReader(each: Reader): Reader {
  return (value, at, problems) => {
    if (!Array.isArray(value)) return void problems.push(`${at}: not a list`);
    return value.map((item, index) => each(item, `${at}.${index}`, problems));
  };
}

/** The first that fits. */
function anyReader(readers: readonly Reader[]): Reader {
  return (value, at, problems) => {
    for (const reader of readers) {
      const own: string[] = [];
      const taken = reader(value, at, own);
      if (own.length === 0) return taken;
    }
    return void problems.push(`${at}: none of what it may be`);
  };
}

function wordReader(word: Shape | undefined, rest: readonly Shape[], tree: TreeReader): Reader {
  const inner = (): Reader => readerOf(rest.at(-1) ?? null, tree);
  switch (word) {
    case 'one':
      return simple('among its choices', (value) => rest.some((choice) => choice === value));
    case 'null': {
      const reader = inner();
      return (value, at, problems) => (value === null ? null : reader(value, at, problems));
    }
    case 'maybe': {
      const reader = inner();
      return (value, at, problems) => (value === MISSING ? MISSING : reader(value, at, problems));
    }
    case 'or': {
      const reader = inner();
      return (value, at, problems) => reader(value === MISSING ? rest[0] : value, at, problems);
    }
    case 'list':
      return listReader(inner());
    case 'map':
      return mapReader(inner());
    case 'any':
      return anyReader(rest.map((shape) => readerOf(shape, tree)));
    case 'tree':
      // Asked for when a value is there: a tree has no end, but every value has.
      return (value, at, problems) => tree(Number(rest[0]))(value, at, problems);
    default:
      throw new TypeError(`No shape begins with ${JSON.stringify(word)}`);
  }
}

/** Makes the reader of a shape; `tree` gives those of the shapes that hold themselves. */
export function readerOf(shape: Shape, tree: TreeReader): Reader {
  if (typeof shape === 'string') {
    const reader = scalars[shape];
    if (reader === undefined) throw new TypeError(`No shape is called ${shape}`);
    return reader;
  }
  if (isList(shape)) return wordReader(shape[0], shape.slice(1), tree);
  if (typeof shape === 'object' && shape !== null)
    return objectReader(Object.entries(shape).map(([name, inner]) => [name, readerOf(inner, tree)]));
  throw new TypeError(`No shape is ${String(shape)}`);
}
