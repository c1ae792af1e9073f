import { sampleTask } from '../tasks/sample-task.ts';
import type { Task } from '../tasks/index.ts';
import { reminderMail } from './reminder-mail.ts';

const company = { name: 'Creamline Dairy', timeZone: 'Europe/Berlin' };
const alert: Partial<Task> = {
  kind: 'alert',
  title: 'Health has fallen sharply: Käserei Kern',
  sourceType: 'alert',
  sourceId: 'healthDrop',
  healthFall: { from: 72, to: 38 },
};

test.each<[string, Partial<Task>, 'en' | 'de', string]>([
  ['a fall of health', alert, 'en', 'Reminder: Health fell from 72 to 38: Käserei Kern'],
  ['a fall of health', alert, 'de', 'Erinnerung: Zustand von 72 auf 38 gefallen: Käserei Kern'],
  [
    'a fall from before scores were kept',
    { ...alert, healthFall: null },
    'de',
    'Erinnerung: Zustand stark verschlechtert: Käserei Kern',
  ],
  ['an alert without a name', { ...alert, customerName: null }, 'en', 'Reminder: Health fell from 72 to 38'],
  [
    'a kind of alert nobody knows yet',
    { ...alert, sourceId: 'birthday' },
    'de',
    'Erinnerung: Health has fallen sharply: Käserei Kern',
  ],
  ['a task of a person', {}, 'de', 'Erinnerung: Call about the trial delivery'],
  ['a title of two lines', { title: 'Call\r\nBcc: x' }, 'en', 'Reminder: Call Bcc: x'],
])('the subject of %s', (_, change, locale, subject) => {
  const mail = reminderMail({ ...sampleTask, ...change }, { name: 'Anna Roth', locale }, company);
  expect(mail.subject).toBe(subject);
});

test('the body says who, what and when', () => {
  const task = { ...sampleTask, ...alert, note: 'Ask about the new cheese' };
  expect(reminderMail(task, { name: 'Anna Roth', locale: 'de' }, company).body.split('\n')).toEqual([
    'Guten Tag Anna Roth,',
    '',
    'Zustand von 72 auf 38 gefallen: Käserei Kern',
    'Fällig: Mittwoch, 10. Juni 2026 um 14:00',
    'Kunde: Käserei Kern',
    '',
    'Ask about the new cheese',
    '',
    'Sie finden die Aufgabe auf Ihrer Heute-Seite.',
    'Creamline Dairy',
  ]);
});
