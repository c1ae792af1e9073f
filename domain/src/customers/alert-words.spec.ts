import { alertKindOf } from './alert-kind.ts';
import { alertWords } from './alert-words.ts';
import type { AlertKind } from './choices.ts';
import type { HealthFall } from './health-fall.ts';

const fall: HealthFall = { from: 72, to: 38 };

test.each<[AlertKind, HealthFall | null, 'en' | 'de', string]>([
  ['healthDrop', fall, 'en', 'Health fell from 72 to 38'],
  ['healthDrop', fall, 'de', 'Zustand von 72 auf 38 gefallen'],
  ['healthDrop', null, 'en', 'Health has fallen sharply'],
  ['healthDrop', null, 'de', 'Zustand stark verschlechtert'],
  ['slowing', fall, 'en', 'Orders are slowing down'],
])('%s with %p in %s', (kind, scores, locale, words) => expect(alertWords(kind, scores, locale)).toBe(words));

test.each([
  ['alert_healthDrop_c1_2026-06-15', 'healthDrop'],
  ['alert_tierDrop_c1_2026-06-15', 'tierDrop'],
  ['alert_healthDrop_c12_2026-06-15', undefined],
  ['alert_birthday_c1_2026-06-15', undefined],
  ['followup_i1', undefined],
])('the task %s of c1 is the alert %p', (taskId, kind) => expect(alertKindOf(taskId, 'c1')).toBe(kind));
