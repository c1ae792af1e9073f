import type { I18n } from '../platform';
import { fillNames } from '../platform/fill-text';
import de from '../../i18n/ui.de.json';
import en from '../../i18n/ui.en.json';
import { alertTaskTitle, alertTitle, fallIn } from './alert-title';

const textsOf =
  (texts: Readonly<Record<string, string>>): I18n['text'] =>
  (key, values) =>
    fillNames(texts[key] ?? key, values ?? {}) ?? key;
const fall = { from: 72, to: 38 };

it.each([
  ['healthDrop', fall, 'Health fell from 72 to 38', 'Zustand von 72 auf 38 gefallen'],
  ['healthDrop', null, 'Health has fallen sharply', 'Zustand stark verschlechtert'],
  ['slowing', fall, 'Orders are slowing down', 'Bestellt seltener'],
  ['birthday', fall, null, null],
  [undefined, null, null, null],
])('the alert %p with %p is told', (kind, scores, english, german) => {
  expect(alertTitle(textsOf(en), kind, scores)).toBe(english);
  expect(alertTitle(textsOf(de), kind, scores)).toBe(german);
});

it('a task is told as an alert only where it is one', () => {
  const task = { sourceType: 'alert', sourceId: 'healthDrop', healthFall: fall } as const;
  expect(alertTaskTitle(textsOf(en), task)).toBe('Health fell from 72 to 38');
  expect(alertTaskTitle(textsOf(en), { ...task, sourceType: 'person' })).toBeNull();
});

it.each([
  [{ alert: 'healthDrop', from: 72, to: 38 }, fall],
  [{ alert: 'healthDrop', from: 72 }, null],
  [{ alert: 'slowing' }, null],
])('a notification with %p tells the fall %p', (values, told) => expect(fallIn(values)).toEqual(told));
