/** Turns the schema of client fields into conditions of the security rules language, by way of JSON Schema. */
import { z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/** Where a schema sets no bound of its own, rules still do: a document is not a dump. */
export const LOOSE_TEXT = 400;
export const LOOSE_LIST = 100;
/** The rules language has no loops; lists up to this long are checked item by item. */
export const UNROLLED_LIST = 20;
/** Entries of a map with free keys, checked one by one. */
export const UNROLLED_MAP = 8;
/** An evaluation may take 1,000 expressions: items are checked in groups, and the first missing one ends its group. */
const GROUP = 5;

/** The pattern of `line` in domain/src/paths/shared.ts; the rules file says it as `isLine`. */
const CONTROL_FREE = String.raw`^[^\u0000-\u001f\u007f]*$`;

/** A function of the rules file. */
export interface RulesFunction {
  readonly name: string;
  readonly argument: string;
  readonly conditions: readonly string[];
}

const quoted = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
const list = (values: readonly unknown[]): string => `[${values.map(quoted).join(', ')}]`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema);
}

/** The same pattern in RE2 and without backslashes, which a rules string would swallow; rules match whole strings. */
export function rulesPattern(pattern: string): string {
  const translated = pattern
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replaceAll(String.raw`\d`, '[0-9]')
    .replaceAll(String.raw`\.`, '[.]')
    .replaceAll(String.raw`\+`, '[+]');
  if (/[\\']/.test(translated)) throw new Error(`No translation for the pattern ${pattern}`);
  return translated;
}

/** The fields of a schema as JSON Schema, dates marked as timestamps. */
export function fieldsOf(schema: z.ZodObject): Schema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') jsonSchema.format = 'timestamp';
    },
  });
}

/** What a field may be, one after the other; null where it is one thing only. */
export function alternativesOf(schema: Schema): Schema[] | null {
  const types: unknown = schema.type;
  const typed: unknown[] | undefined = Array.isArray(types)
    ? types.map((type: unknown) => ({ ...schema, type }))
    : undefined;
  return (typed ?? schema.anyOf ?? schema.oneOf)?.filter(isSchema) ?? null;
}

/** The whole numbers a small closed range holds, such as the seven weekdays. */
function wholeNumbers({ type, minimum, maximum }: Schema): readonly number[] | null {
  if (type !== 'integer' || minimum === undefined || maximum === undefined || maximum - minimum > 31)
    return null;
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
}

/** The values a list's items are taken from; null where they are not listed. */
export function closedItems(item: Schema): readonly unknown[] | null {
  return item.enum ?? wholeNumbers(item);
}

function unrolled(count: number, of: string, check: (index: number) => string): string[] {
  const from = (index: number, end: number): string => {
    const rest = index + 1 < end ? ` && ${from(index + 1, end)}` : '';
    return `(${of}.size() <= ${index} || ${check(index)}${rest})`;
  };
  const groups = Math.ceil(count / GROUP);
  return Array.from({ length: groups }, (_, group) =>
    from(group * GROUP, Math.min(count, (group + 1) * GROUP)),
  );
}

/** The check of a list's item in one expression, where a pattern can say it. */
function lineItem(item: Schema): string | null {
  if (item.pattern !== CONTROL_FREE || item.maxLength === undefined || item.maxLength > 60) return null;
  return `matches('[^[:cntrl:][:space:]][^[:cntrl:]]{0,${item.maxLength - 1}}')`;
}

function range(schema: Schema, value: string): string[] {
  const { minimum, maximum } = schema;
  return [
    ...(minimum === undefined ? [] : [`${value} >= ${minimum}`]),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? [] : [`${value} <= ${maximum}`]),
  ];
}

function text(schema: Schema, value: string): string[] {
  const most = schema.maxLength ?? LOOSE_TEXT;
  if (schema.format === 'email') return [`isEmail(${value})`];
  if (schema.pattern === CONTROL_FREE) return [`isLine(${value}, ${most})`];
  if (schema.pattern === undefined && schema.minLength === undefined)
    return [`${value} is string`, `${value}.size() <= ${most}`];
  if (schema.pattern === undefined) return [`isText(${value}, ${schema.minLength ?? 0}, ${most})`];
  const matches = `${value}.matches(${quoted(rulesPattern(schema.pattern))})`;
  // A pattern without an open end bounds the length itself.
  return /[*+]\)?\$?$/.test(schema.pattern) ? [`${value}.size() <= ${most}`, matches] : [matches];
}

/** Collects the functions that nested maps and item-by-item checks need. */
export class FieldChecks {
  readonly functions: RulesFunction[] = [];
  private readonly itemByItem: boolean;

  /** With `itemByItem` false, lists are checked by their size alone. */
  constructor(itemByItem = true) {
    this.itemByItem = itemByItem;
  }

  /** Defines `is{Name}(d)`, which checks every field of `schema`. */
  define(name: string, schema: z.ZodObject): void {
    this.functions.push({
      name: `is${capital(name)}`,
      argument: 'd',
      conditions: this.fields(name, fieldsOf(schema), 'd'),
    });
  }

  private fields(owner: string, schema: Schema, value: string): string[] {
    return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
      if (!isSchema(field)) return [];
      const checks = this.conditions(`${owner}${capital(key)}`, field, `${value}.${key}`);
      return schema.required?.includes(key)
        ? checks
        : [`(!('${key}' in ${value}) || ${checks.join(' && ')})`];
    });
  }

  private conditions(name: string, schema: Schema, value: string): string[] {
    if (name.endsWith('Criteria')) return [`isRuleTree(${value})`];
    const alternatives = alternativesOf(schema);
    if (alternatives) return [this.oneOf(name, alternatives, value)];
    if (schema.const !== undefined) return [`${value} == ${quoted(schema.const)}`];
    // As a pattern, a choice takes one expression however many there are.
    if (schema.enum) return [`${value}.matches('(${schema.enum.join('|')})')`];
    if (schema.format === 'timestamp') return [`${value} is timestamp`];
    switch (schema.type) {
      case 'string':
        return text(schema, value);
      case 'integer':
        return [`${value} is int`, ...range(schema, value)];
      case 'number':
        // No bound leaves out what is no number, or endless, which no schema takes.
        return range(schema, value).length > 0
          ? range(schema, value)
          : [`${value} is number`, `${value} * 0 == 0`];
      case 'boolean':
        return [`${value} is bool`];
      case 'array':
        return this.items(name, schema, value);
      case 'object':
        return this.map(name, schema, value);
      case 'null':
      case undefined:
        break;
    }
    throw new Error(`No rules for ${name}: ${JSON.stringify(schema)}`);
  }

  private oneOf(name: string, alternatives: readonly Schema[], value: string): string {
    const nullable = alternatives.some((each) => each.type === 'null');
    const others = alternatives.filter((each) => each.type !== 'null');
    const checks = others.map((each, index) => {
      const conditions = this.conditions(others.length > 1 ? `${name}${index + 1}` : name, each, value);
      return conditions.length > 1 && others.length > 1
        ? `(${conditions.join(' && ')})`
        : conditions.join(' && ');
    });
    return `(${[...(nullable ? [`${value} == null`] : []), ...checks].join(' || ')})`;
  }

  private items(name: string, schema: Schema, value: string): string[] {
    const most = schema.maxItems ?? LOOSE_LIST;
    const item = schema.items;
    if (!isSchema(item)) throw new Error(`No rules for the items of ${name}`);
    const sizes = [
      ...(schema.minItems ? [`${value}.size() >= ${schema.minItems}`] : []),
      `${value}.size() <= ${most}`,
    ];
    const closed = closedItems(item);
    if (closed) return [...sizes, `${value}.hasOnly(${list(closed)})`];
    if (most > UNROLLED_LIST || !this.itemByItem) return [`${value} is list`, ...sizes];
    const pattern = lineItem(item);
    const check = pattern === null ? this.itemCheck(name, item) : null;
    const entry = (index: number): string =>
      check === null ? `l[${index}].${pattern}` : `${check}(l[${index}])`;
    this.functions.push({
      name: `are${capital(name)}`,
      argument: 'l',
      conditions: ['l is list', `l.size() <= ${most}`, ...unrolled(most, 'l', entry)],
    });
    return [`are${capital(name)}(${value})`];
  }

  private itemCheck(name: string, item: Schema): string {
    const check = `is${capital(name)}Item`;
    this.functions.push({ name: check, argument: 'v', conditions: this.conditions(name, item, 'v') });
    return check;
  }

  private map(name: string, schema: Schema, value: string): string[] {
    const names = isSchema(schema.propertyNames) ? schema.propertyNames : undefined;
    const values = isSchema(schema.additionalProperties) ? schema.additionalProperties : undefined;
    if (names?.enum && values?.enum && schema.required === undefined)
      return [
        `${value}.keys().hasOnly(${list(names.enum)})`,
        `${value}.values().hasOnly(${list(values.enum)})`,
      ];
    if (names?.enum && values) {
      const properties = Object.fromEntries(names.enum.map((key) => [String(key), values]));
      return this.map(name, { type: 'object', properties, required: schema.required ?? [] }, value);
    }
    if (values) return this.freeMap(name, names?.maxLength ?? LOOSE_TEXT, values, value);
    const check = `is${capital(name)}`;
    const keys = `v.keys().hasOnly(${list(Object.keys(schema.properties ?? {}))})`;
    this.functions.push({
      name: check,
      argument: 'v',
      conditions: [keys, ...this.fields(name, schema, 'v')],
    });
    return [`${check}(${value})`];
  }

  private freeMap(name: string, longestKey: number, values: Schema, value: string): string[] {
    const check = this.itemCheck(name, values);
    const entry = (index: number): string =>
      `m.keys()[${index}].size() <= ${longestKey} && ${check}(m.values()[${index}])`;
    this.functions.push({
      name: `are${capital(name)}`,
      argument: 'm',
      conditions: ['m is map', `m.size() <= ${UNROLLED_MAP}`, ...unrolled(UNROLLED_MAP, 'm', entry)],
    });
    return [`are${capital(name)}(${value})`];
  }
}
