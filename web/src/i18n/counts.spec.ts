import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { fillPattern } from '../app/platform/text-patterns';

function say(
  room: string,
  language: 'en' | 'de',
  key: string,
  values: Readonly<Record<string, string | number>>,
) {
  const file = path.join(process.cwd(), `web/src/i18n/${room}.${language}.json`);
  const texts = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return fillPattern(texts[key] ?? '', language, values);
}

test.each([
  ['shell', 'shell.sync.waiting', { count: 1 }, '1 waiting', '1 wartet'],
  ['shell', 'shell.sync.waiting', { count: 2 }, '2 waiting', '2 warten'],
  ['loyalty', 'loyalty.points', { points: 1 }, '1 point', '1 Punkt'],
  ['loyalty', 'loyalty.points', { points: 3627 }, '3,627 points', '3.627 Punkte'],
  [
    'customers-page',
    'customers.glance.toNext',
    { points: 1, tier: 'Gold' },
    '1 point to Gold',
    'Noch 1 Punkt bis Gold',
  ],
  [
    'customers-page',
    'customers.factor.rhythmText',
    { missed: 0, gap: 1.5 },
    'no delivery day missed, usual gap 1.5 delivery days',
    'kein Liefertag ausgelassen, üblicher Abstand 1,5 Liefertage',
  ],
] as const)('%s: %s reads right with %o', (room, key, values, english, german) => {
  expect(say(room, 'en', key, values)).toBe(english);
  expect(say(room, 'de', key, values)).toBe(german);
});
