import type { Task } from '../tasks/task.ts';
import type { Company } from '../territories/territory.ts';
import type { User } from '../users/user.ts';

const texts = {
  en: {
    subject: (title: string) => `Reminder: ${title}`,
    greeting: (name: string) => `Hello ${name},`,
    due: (when: string) => `Due: ${when}`,
    customer: (name: string) => `Customer: ${name}`,
    closing: 'You find it on your Today page.',
  },
  de: {
    subject: (title: string) => `Erinnerung: ${title}`,
    greeting: (name: string) => `Guten Tag ${name},`,
    due: (when: string) => `Fällig: ${when}`,
    customer: (name: string) => `Kunde: ${name}`,
    closing: 'Sie finden die Aufgabe auf Ihrer Heute-Seite.',
  },
} as const;

/** Subject and body of the mail that reminds of a task, in the assignee's language and the dairy's time. */
export function reminderMail(
  task: Pick<Task, 'title' | 'note' | 'dueAt' | 'allDay' | 'customerName'>,
  user: Pick<User, 'name' | 'locale'>,
  company: Pick<Company, 'name' | 'timeZone'>,
): { subject: string; body: string } {
  const text = texts[user.locale];
  const when = new Intl.DateTimeFormat(user.locale === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: company.timeZone,
    dateStyle: 'full',
    ...(task.allDay ? {} : { timeStyle: 'short' }),
  }).format(task.dueAt);
  const lines = [
    text.greeting(user.name),
    '',
    task.title,
    text.due(when),
    ...(task.customerName === null ? [] : [text.customer(task.customerName)]),
    ...(task.note === '' ? [] : ['', task.note]),
    '',
    text.closing,
    company.name,
  ];
  // A line break in a subject would begin another header.
  return { subject: text.subject(task.title.replace(/\s+/g, ' ')).slice(0, 300), body: lines.join('\n') };
}
