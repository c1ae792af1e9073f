import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { z } from 'zod';
import { documents, readShape, shapes, trees, type DocumentKind, type Shape } from '@creamline/domain/paths';
import { isReadable, shapesFile, shapesPath } from './write-shapes.ts';

test('domain/src/paths/shapes.ts says what the schemas say', () => {
  expect(readFileSync(shapesPath, 'utf8')).toBe(shapesFile());
});

type Fields = Record<string, unknown>;

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);
/** Texts that keep the patterns of fields with these names; others take a day. */
const texts: Readonly<Record<string, string>> = {
  email: 'name@dairy.example',
  phone: '+4934112345',
  country: 'DE',
  currency: 'EUR',
};

/** Where in a document a value stands, and the number this document has wherever it has one. */
interface Place {
  readonly field: string;
  readonly depth: number;
  readonly number: number;
}

function scalar(shape: string, { field, number }: Place): fc.Arbitrary<unknown> {
  switch (shape) {
    case 's':
      return fc.constant(texts[field] ?? '2026-11-22');
    case 'n':
      return fc.constant(number);
    case 'b':
      return fc.boolean();
    case 'd':
      return fc.constant(new Date('2026-11-22T08:00:00Z'));
    default:
      return fc.constant(new Uint8Array([1]));
  }
}

/** Values of a shape; undefined stands for a missing field. */
function valuesOf(shape: Shape, place: Place): fc.Arbitrary<unknown> {
  if (typeof shape === 'string') return scalar(shape, place);
  if (!isList(shape)) {
    if (typeof shape !== 'object' || shape === null) return fc.constant(shape);
    const fields = Object.entries(shape).map(
      ([field, each]) => [field, valuesOf(each, { ...place, field })] as const,
    );
    return fc.record(Object.fromEntries(fields)).map(withoutMissing);
  }
  const last = (): fc.Arbitrary<unknown> => valuesOf(shape.at(-1) ?? null, place);
  const deep = place.depth > 2;
  switch (shape[0]) {
    case 'one':
      return fc.constantFrom(...shape.slice(1));
    case 'null':
      return fc.oneof(fc.constant(null), last());
    case 'maybe':
    case 'or':
      return fc.oneof(fc.constant(undefined), last());
    case 'list':
      return fc.array(last(), { minLength: 1, maxLength: 2 });
    case 'map':
      return fc.dictionary(fc.constantFrom('k1', 'k2'), last(), { maxKeys: 2 });
    case 'any':
      // A tree ends in its leaves, which are its first alternative.
      return fc.oneof(...shape.slice(1, deep ? 2 : undefined).map((each) => valuesOf(each, place)));
    default:
      return valuesOf(trees[Number(shape[1])] ?? null, { ...place, depth: place.depth + 1 });
  }
}

function withoutMissing(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const wrong = fc.constantFrom<unknown[]>(
  undefined,
  null,
  'text',
  7,
  true,
  [],
  {},
  ['text'],
  { k1: 'text' },
  new Date(0),
);

/** The value with one of what it holds replaced; `steps` choose which. */
function spoiled(value: unknown, steps: readonly number[], by: unknown): unknown {
  const [step, ...further] = steps;
  if (
    step === undefined ||
    typeof value !== 'object' ||
    value === null ||
    value instanceof Date ||
    value instanceof Uint8Array
  )
    return by;
  const names = Object.keys(value);
  const name = names[step % Math.max(1, names.length)];
  if (name === undefined) return by;
  const inner = Object.entries(value).map(([key, each]): [string, unknown] => [
    key,
    key === name ? spoiled(each, further, by) : each,
  ]);
  return Array.isArray(value) ? inner.map(([, each]) => each) : withoutMissing(Object.fromEntries(inner));
}

/** What a schema says beyond types and choices. */
const bounds: ReadonlySet<string> = new Set([
  'too_small',
  'too_big',
  'invalid_format',
  'not_multiple_of',
  'invalid_key',
  // An allergen nobody knows: left out.
  'unrecognized_keys',
  'custom',
]);

function isBound(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'int';
  // Of several alternatives, one breaks nothing but bounds.
  if (issue.code === 'invalid_union')
    return issue.errors.some((issues) => issues.length > 0 && issues.every(isBound));
  return bounds.has(issue.code);
}

const kinds = Object.keys(documents).filter((kind): kind is DocumentKind => kind in documents);

test('what only functions keep has no shape', () => {
  expect(kinds.filter((kind) => !isReadable(kind))).toContain('settlement');
  expect(readShape('settlement', {})).toHaveProperty('problems');
});

describe.each(kinds.filter(isReadable))('%s is read as its schema reads it', (kind) => {
  const whole = fc
    .constantFrom(1, 0, 0.5, 30)
    .chain((number) => valuesOf(shapes[kind], { field: '', depth: 0, number }))
    .filter((value): value is Fields => typeof value === 'object' && value !== null);
  const schema: z.ZodType = documents[kind].schema;

  function compare(data: Fields): void {
    const byShape = readShape(kind, data);
    const bySchema = schema.safeParse(data);
    if (bySchema.success) expect(byShape).toEqual({ document: bySchema.data });
    else expect('document' in byShape).toBe(bySchema.error.issues.every(isBound));
  }

  test('whole', () => {
    fc.assert(fc.property(whole, compare), { numRuns: 60 });
  });

  test('with something wrong in it', () => {
    const steps = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(whole, steps, wrong, (data, path, by) => {
        const changed = spoiled(data, path, by);
        if (typeof changed === 'object' && changed !== null) compare({ ...changed });
      }),
      { numRuns: 300 },
    );
  });
});
