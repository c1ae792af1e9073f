import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { root } from '../node24.mjs';
import { filesBelow, sourcesBelow } from './source-files.ts';
import { placeholdersOf } from './text-placeholders.ts';

const folder = 'web/src/i18n';

function textsOf(language: 'en' | 'de'): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const file of filesBelow(folder, `.${language}.json`)) {
    const [room = ''] = path.basename(file, `.${language}.json`).split('-');
    const texts: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    for (const [key, text] of Object.entries(texts ?? {})) {
      if (!key.startsWith(`${room}.`)) throw new Error(`${key} does not belong into ${file}`);
      all.set(key, String(text));
    }
  }
  return all;
}

const en = textsOf('en');
const de = textsOf('de');

/** What reads the same in both languages. */
const alike = new Set([
  ...['Auf Deutsch anzeigen', 'Bonus', 'Bronze', 'Butter', 'Dessert', 'Gluten', 'Gold', 'Halal', 'Marketing'],
  ...['Name', 'Neutral', 'Person', 'Position', 'Segment', 'Show in English', 'Status', 'System', 'Vegan'],
]);

const source = [...sourcesBelow('web/src/app'), ...filesBelow('web/src/app', '.html')]
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

/** Keys written out, and the beginnings of keys whose end comes from data. */
const written = new Set(
  [...source.matchAll(/['"`]([a-z][A-Za-z]*(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key),
);
const beginnings = [...source.matchAll(/`([a-z][A-Za-z]*\.[\w.-]*)\$\{/g)].flatMap(
  ([, start]) => start ?? [],
);

const isUsed = (key: string): boolean =>
  written.has(key) || beginnings.some((start) => key.startsWith(start));

it('has every text in both languages', () => {
  expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
});

it('says Sie to everybody in German', () => {
  const familiar = /\b(du|dein\p{L}*|dir|dich)\b/iu;
  expect([...de].filter(([, text]) => familiar.test(text))).toEqual([]);
});

it('has no text that nothing shows', () => {
  expect([...en.keys()].filter((key) => !isUsed(key))).toEqual([]);
});

it('has a text for every beginning that the code completes', () => {
  const rooms = new Set([...en.keys()].map((key) => key.split('.')[0]));
  const ours = beginnings.filter((start) => rooms.has(start.split('.')[0]));
  expect(ours.filter((start) => ![...en.keys()].some((key) => key.startsWith(start)))).toEqual([]);
});

it.each([
  ['English', 'en', en],
  ['German', 'de', de],
] as const)('parses every %s text', (_, language, texts) => {
  const broken = [...texts].flatMap(([key, text]) => {
    try {
      new IntlMessageFormat(text, language, {}, { ignoreTag: true });
      return [];
    } catch (error) {
      return [`${key}: ${String(error)}`];
    }
  });
  expect(broken).toEqual([]);
});

it('fills the same values into both languages', () => {
  const different = [...en].filter(
    ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(de.get(key) ?? '').join(),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

it('says everything in German that is said in English', () => {
  const words = /[a-z]{3}/i;
  const same = [...en].filter(
    ([key, text]) => de.get(key) === text && words.test(text.replace(/\{.*?\}/g, '')),
  );
  expect(same.filter(([, text]) => !alike.has(text))).toEqual([]);
});
