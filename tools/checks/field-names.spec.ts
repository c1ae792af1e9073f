import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { clientFields, documents, stampKeys, type ClientFields } from '@creamline/domain/paths';
import { root } from '../node24.mjs';

const texts = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(path.join(root, 'web/src/i18n/shell-inbox.en.json'), 'utf8')));

const kinds = Object.keys(clientFields).filter(
  (kind): kind is keyof typeof clientFields => kind in clientFields,
);

/** What a client may change of a record, and what is changed inside of it on its own. */
function changeable(kind: keyof typeof clientFields): readonly string[] {
  const { update, stamp }: ClientFields = clientFields[kind];
  const stamps: readonly string[] = stampKeys[stamp];
  const keys = [...new Set(Object.values(update).flat())].filter((key) => !stamps.includes(key));
  const shape: Readonly<Record<string, unknown>> = documents[kind].schema.shape;
  return keys.flatMap((key) => {
    const inner = shape[key];
    return inner instanceof z.ZodObject
      ? [key, ...Object.keys(inner.shape).map((name) => `${key}.${name}`)]
      : [key];
  });
}

// Where two changes meet, a person decides field by field, and must be able to read which.
test.each(kinds)('a change of %s that meets another is told by names', (kind) => {
  expect(changeable(kind).filter((field) => texts[`shell.field.${field}`] === undefined)).toEqual([]);
  expect(texts).toHaveProperty([`shell.kind.${kind}`]);
});
