/** Writes docs/data-model.md from the schemas: `node tools/docs/data-model.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { documents } from '@creamline/domain/paths';

type JsonSchema = z.core.JSONSchema.BaseSchema;
/** A schema within another; `true` stands for one that takes anything. */
type Inner = JsonSchema | boolean | readonly (JsonSchema | boolean)[] | undefined;

const INSTANT = 'instant';

const isList = (schema: Exclude<Inner, boolean | undefined>): schema is readonly (JsonSchema | boolean)[] =>
  Array.isArray(schema);

/** A field's shape in a few words: `text ≤ 200`, `list of {sku, quantity}`. */
function shape(schema: Inner): string {
  if (schema === undefined || typeof schema === 'boolean') return 'any';
  if (isList(schema)) return schema.map(shape).join(', ');
  if (schema.format === INSTANT) return INSTANT;
  if (schema.$ref !== undefined) return 'rule tree';
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(shape))].join(' or ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(String).join(', ');
  switch (schema.type) {
    case 'null':
      return 'none';
    case 'string':
      return schema.maxLength === undefined ? 'text' : `text ≤ ${String(schema.maxLength)}`;
    case 'integer':
      return 'whole number';
    case 'boolean':
      return 'yes or no';
    case 'array':
      return `list of ${shape(schema.items)}`;
    case 'object':
      return object(schema);
    case undefined:
      return 'any';
    default:
      return [schema.type].flat().map(String).join(' or ').replace('null', 'none');
  }
}

function object(schema: JsonSchema): string {
  if (schema.properties !== undefined) return `{${Object.keys(schema.properties).join(', ')}}`;
  const values = schema.additionalProperties;
  return typeof values === 'object' ? `map of ${shape(values)}` : 'map';
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema._zod.def.type === 'date') made.format = INSTANT;
    },
  });
}

/** The page as it should be on disk. */
export function dataModelPage(): string {
  const sections = Object.entries(documents).map(([kind, { path: place, schema }]) => {
    const { properties = {}, required = [] } = jsonSchema(schema);
    const rows = Object.entries(properties).map(
      ([name, field]) =>
        `| \`${name}\`${required.includes(name) ? '' : ' °'} | ${shape(field).replaceAll('|', '\\|')} |`,
    );
    return [
      `## \`${place.replaceAll('{}', '{id}')}\``,
      '',
      `Kind \`${kind}\`.`,
      '',
      '| field | shape |',
      '|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return [
    '# Data model',
    '',
    'Made from the schemas in `domain/` by `node tools/docs/data-model.ts`; a test keeps it true. A field marked ° may be',
    'missing: functions write it, or a default stands in. Money is whole minor units, instants are Firestore timestamps,',
    "business days are text such as `2026-11-22` in the dairy's time zone.",
    '',
    ...sections,
  ].join('\n');
}

export const dataModelFile = path.join(import.meta.dirname, '..', '..', 'docs', 'data-model.md');

if (process.argv[1] === import.meta.filename) writeFileSync(dataModelFile, dataModelPage());
