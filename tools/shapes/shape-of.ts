import { z } from 'zod';
import type { Shape } from '@creamline/domain/paths';

/** Shapes that hold themselves, each once, in the order they are met. */
export class Trees {
  readonly #known = new Map<z.ZodType, number>();
  readonly shapes: Shape[] = [];

  /** The number of a schema that holds itself. */
  numberOf(schema: z.ZodLazy): number {
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    const number = this.#known.size;
    this.#known.set(schema, number);
    this.shapes[number] = inner(schema.unwrap(), this);
    return number;
  }
}

const scalars: Readonly<Record<string, Shape>> = {
  string: 's',
  number: 'n',
  boolean: 'b',
  date: 'd',
  custom: 'x',
  null: ['one', null],
};

const isType = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

function inner(value: unknown, trees: Trees): Shape {
  if (!isType(value)) throw new TypeError('Not a schema of classic zod');
  return shapeOf(value, trees);
}

/** A schema's types, choices and defaults as a {@link Shape}. Throws for what a shape cannot tell. */
export function shapeOf(schema: z.ZodType, trees: Trees): Shape {
  const scalar = scalars[schema.def.type];
  if (scalar !== undefined) return scalar;
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]): [string, Shape] => [name, inner(field, trees)]),
    );
  if (schema instanceof z.ZodEnum) return ['one', ...schema.options];
  if (schema instanceof z.ZodLiteral) return ['one', ...plain(schema.def.values)];
  if (schema instanceof z.ZodNullable) return ['null', inner(schema.unwrap(), trees)];
  if (schema instanceof z.ZodOptional) return ['maybe', inner(schema.unwrap(), trees)];
  if (schema instanceof z.ZodDefault)
    return ['or', ...plain([schema.def.defaultValue]), inner(schema.unwrap(), trees)];
  if (schema instanceof z.ZodArray) return ['list', inner(schema.element, trees)];
  if (schema instanceof z.ZodRecord) {
    const value = inner(schema.valueType, trees);
    // Keys that are counted off are all there, or may all be missing where the map is a partial one.
    if (schema.keyType instanceof z.ZodEnum) {
      const each: Shape = schema.def.partial === true ? ['maybe', value] : value;
      return Object.fromEntries(schema.keyType.options.map((key): [string, Shape] => [String(key), each]));
    }
    return ['map', value];
  }
  // Also the discriminated ones.
  if (schema instanceof z.ZodUnion) return ['any', ...schema.options.map((option) => inner(option, trees))];
  if (schema instanceof z.ZodLazy) return ['tree', trees.numberOf(schema)];
  throw new TypeError(`A shape cannot tell ${schema.def.type}`);
}

function isPlain(value: unknown): value is Shape {
  if (typeof value === 'object' && value !== null)
    return (
      (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) &&
      Object.values(value).every(isPlain)
    );
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function plain(values: readonly unknown[]): readonly Shape[] {
  if (!values.every(isPlain)) throw new TypeError('A shape can hold plain values only');
  return values;
}
