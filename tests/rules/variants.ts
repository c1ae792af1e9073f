/** Other values of a field: right ones at the edge of what its schema allows, and wrong ones just beyond. */
import type { z } from 'zod';
import {
  LOOSE_LIST,
  LOOSE_TEXT,
  UNROLLED_LIST,
  UNROLLED_MAP,
  alternativesOf,
  closedItems,
} from '../../tools/rules/field-checks.ts';

export type Schema = z.core.JSONSchema.JSONSchema;

export interface Variant {
  readonly label: string;
  readonly value: unknown;
  readonly valid: boolean;
}

const right = (label: string, value: unknown): Variant => ({ label, value, valid: true });
const wrong = (label: string, value: unknown): Variant => ({ label, value, valid: false });

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return isSchema(value) && !(value instanceof Date);
}

/** Everything a field of this schema may and may not be; `base` is a valid value. */
export function variantsOf(schema: Schema, base: unknown, key = ''): readonly Variant[] {
  if (key === 'criteria') return ruleTrees;
  const alternatives = alternativesOf(schema);
  if (alternatives === null) return [wrong('null', null), ...plain(schema, base)];
  const others = alternatives.filter((each) => each.type !== 'null');
  const nullable = others.length < alternatives.length;
  const [only, second] = others;
  if (only !== undefined && second === undefined) {
    const inside = alternativesOf(only) === null ? plain(only, base) : variantsOf(only, base, key);
    return [nullable ? right('null', null) : wrong('null', null), ...inside];
  }
  return others.flatMap((each, index) => {
    const example = exampleOf(each);
    const flat = ['object', 'string', 'boolean', 'number'].includes(String(each.type))
      ? plain(each, example)
      : [];
    return [
      right(`alternative ${index + 1}`, example),
      ...flat.filter(({ value }) => !isOther(others, each, value)),
    ];
  });
}

/** Whether a value that is wrong for one alternative is right for another. */
function isOther(others: readonly Schema[], schema: Schema, value: unknown): boolean {
  return others.some((each) => each !== schema && each.type === typeof value && each.type !== 'object');
}

function exampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {});
      return Object.fromEntries(
        properties.map(([key, each]) => [key, isSchema(each) ? exampleOf(each) : null]),
      );
    }
    case 'integer':
    case 'number':
      return schema.minimum ?? 1.5;
    case 'array':
      return [];
    case 'boolean':
      return true;
    default:
      return 'text';
  }
}

function plain(schema: Schema, base: unknown): readonly Variant[] {
  if (schema.const !== undefined) return [wrong('another constant', 'other')];
  if (schema.enum)
    return [
      wrong('another choice', 'noSuchChoice'),
      wrong('a number', 7),
      wrong('a longer choice', `${String(schema.enum[0])}x`),
    ];
  if (schema.format === 'timestamp')
    return [wrong('a text', '2026-01-01'), right('a time', new Date('2026-02-02T10:00:00Z'))];
  switch (schema.type) {
    case 'string':
      return texts(schema, base);
    case 'integer':
      return [wrong('a text', '1'), wrong('a fraction', 1.5), ...edges(schema)];
    case 'number':
      return [
        wrong('a text', '1'),
        wrong('not a number', Number.NaN),
        wrong('an endless number', Number.POSITIVE_INFINITY),
        ...edges(schema),
      ];
    case 'boolean':
      return [wrong('a text', 'true'), right('true', true), right('false', false)];
    case 'array':
      return lists(schema, base);
    case 'object':
      return maps(schema, base);
    default:
      return [];
  }
}

function edges({ minimum, maximum }: Schema): readonly Variant[] {
  return [
    ...(minimum === undefined ? [] : [right('the least', minimum), wrong('too little', minimum - 1)]),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
      ? []
      : [right('the most', maximum), wrong('too much', maximum + 1)]),
  ];
}

function texts({ maxLength, minLength, pattern, format }: Schema, base: unknown): readonly Variant[] {
  const text = String(base);
  const most = maxLength ?? LOOSE_TEXT;
  if (format === 'email') {
    const domain = '@milk.example';
    return [
      wrong('a number', 7),
      wrong('no address', 'ines.milk.example'),
      wrong('no top-level domain', 'ines@milk'),
      wrong('two lines', `ines${domain}\n`),
      wrong('two dots', `ines..milk${domain}`),
      wrong('a dot in front', `.ines${domain}`),
      right('dots and signs', `i.n-e+s_1${domain}`),
      right('the longest', `${'i'.repeat(254 - domain.length)}${domain}`),
      wrong('too long', `${'i'.repeat(255 - domain.length)}${domain}`),
    ];
  }
  const open = pattern === undefined || pattern.endsWith('*$') || pattern.endsWith('+$');
  return [
    wrong('a number', 7),
    wrong('a map', { text: 1 }),
    ...(minLength === undefined ? [] : [wrong('nothing', '')]),
    ...(pattern?.endsWith('*$') ? [wrong('two lines', 'one\ntwo'), wrong('a blank in front', ' one')] : []),
    ...(pattern?.endsWith('+$') ? [wrong('a slash', 'a/b')] : []),
    ...(open
      ? [right('the longest', 'a'.repeat(most)), wrong('too long', 'a'.repeat(most + 1))]
      : [wrong('something behind', `${text}x`), wrong('something in front', `x${text}`)]),
  ];
}

function lists(schema: Schema, base: unknown): readonly Variant[] {
  const item = schema.items;
  const items: readonly unknown[] = Array.isArray(base) ? base : [];
  if (!isSchema(item)) return [];
  const example = items[0] ?? exampleOf(item);
  const most = schema.maxItems ?? LOOSE_LIST;
  const of = (count: number): readonly unknown[] => Array.from({ length: count }, () => example);
  const unknowns = closedItems(item)
    ? [wrong('an unknown item', ['other']), wrong('an item of another type', [true])]
    : [];
  const oneByOne =
    unknowns.length === 0 && most <= UNROLLED_LIST && item.maxLength !== 200
      ? of(most).flatMap((_, index) => [
          right(`${index + 1} items`, of(index + 1)),
          wrong(`item ${index + 1} a number`, of(most).with(index, 7)),
          wrong(`item ${index + 1} of two lines`, of(most).with(index, 'one\ntwo')),
        ])
      : [];
  return [
    wrong('a map', { first: example }),
    wrong('an empty map', {}),
    wrong('a text', 'text'),
    right('the most', of(most)),
    wrong('too many', of(most + 1)),
    ...(schema.minItems === undefined ? [right('none', [])] : [wrong('none', []), right('one', of(1))]),
    ...unknowns,
    ...oneByOne,
    ...(oneByOne.length > 0
      ? plain(item, example).map((each) => ({ ...each, label: `item ${each.label}`, value: [each.value] }))
      : []),
  ];
}

function maps(schema: Schema, base: unknown): readonly Variant[] {
  const value = isMap(base) ? base : {};
  const notMaps = [wrong('a text', 'text'), wrong('an empty list', [])];
  const names = isSchema(schema.propertyNames) ? schema.propertyNames : undefined;
  const values = isSchema(schema.additionalProperties) ? schema.additionalProperties : undefined;
  if (names?.enum && values && schema.required === undefined)
    return [
      ...notMaps,
      right('empty', {}),
      wrong('an unknown key', { ...value, other: Object.values(value)[0] }),
      ...Object.keys(value).flatMap((key) => [wrong('an unknown value', { ...value, [key]: 'other' })]),
    ];
  if (values && !names?.enum) return [...notMaps, ...freeMaps(names?.maxLength ?? LOOSE_TEXT, values)];
  const fields: readonly (readonly [string, unknown])[] = names?.enum
    ? names.enum.map((key) => [String(key), values] as const)
    : Object.entries(schema.properties ?? {});
  return [
    ...notMaps,
    wrong('an unknown key', { ...value, other: 1 }),
    ...fields.flatMap(([key, field]) =>
      isSchema(field)
        ? [
            {
              label: `no ${key}`,
              value: Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)),
              valid: schema.required?.includes(key) !== true,
            },
            ...variantsOf(field, value[key], key).map((each) => ({
              label: `${key}: ${each.label}`,
              value: { ...value, [key]: each.value },
              valid: each.valid,
            })),
          ]
        : [],
    ),
  ];
}

function freeMaps(longestKey: number, values: Schema): readonly Variant[] {
  const example = 'text';
  const of = (count: number, odd = -1, oddly: unknown = null): unknown =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`key${index}`, index === odd ? oddly : example]),
    );
  // Keys come to the rules in their order.
  const lastKey = (index: number, length: number): unknown => ({
    ...Object.fromEntries(Array.from({ length: index }, (_, before) => [`a${before}`, example])),
    ['k'.repeat(length)]: example,
  });
  return [
    right('empty', {}),
    ...Array.from({ length: UNROLLED_MAP }, (_, index) => right(`${index + 1} entries`, of(index + 1))),
    wrong('too many', of(UNROLLED_MAP + 1)),
    ...Array.from({ length: UNROLLED_MAP }, (_, index) =>
      wrong(`value ${index + 1} null`, of(UNROLLED_MAP, index)),
    ),
    ...Array.from({ length: UNROLLED_MAP }, (_, index) => [
      right(`key ${index + 1} the longest`, lastKey(index, longestKey)),
      wrong(`key ${index + 1} too long`, lastKey(index, longestKey + 1)),
    ]).flat(),
    ...variantsOf(values, example).map((each) => ({
      ...each,
      label: `value ${each.label}`,
      value: { key: each.value },
    })),
  ];
}

const leaf = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' };
const ruleTrees: readonly Variant[] = [
  wrong('null', null),
  wrong('a text', 'all'),
  wrong('no kind', { field: 'tier' }),
  wrong('an unknown kind', { ...leaf, kind: 'sql' }),
  right('a tree', { kind: 'all', nodes: [leaf, { kind: 'not', node: leaf }] }),
  right('eight keys', { kind: 'event', b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1 }),
  wrong('nine keys', { kind: 'event', b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1 }),
];
