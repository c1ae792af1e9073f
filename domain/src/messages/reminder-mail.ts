import { alertKinds, alertWords } from '../customers/index.ts';
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

type MailedTask = Pick<
  Task,
  'title' | 'note' | 'dueAt' | 'allDay' | 'customerName' | 'sourceType' | 'sourceId' | 'healthFall'
>;

/** Subject and body of the mail that reminds of a task, in the assignee's language and the dairy's time. */
export function reminderMail(
  task: MailedTask,
  user: Pick<User, 'name' | 'locale'>,
  company: Pick<Company, 'name' | 'timeZone'>,
): { subject: string; body: string } {
  const text = texts[user.locale];
  const title = titleFor(task, user.locale);
  const when = new Intl.DateTimeFormat(user.locale === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: company.timeZone,
    dateStyle: 'full',
    ...(task.allDay ? {} : { timeStyle: 'short' }),
  }).format(task.dueAt);
  const lines = [
    text.greeting(user.name),
    '',
    title,
    text.due(when),
    ...(task.customerName === null ? [] : [text.customer(task.customerName)]),
    ...(task.note === '' ? [] : ['', task.note]),
    '',
    text.closing,
    company.name,
  ];
  // A line break in a subject would begin another header.
  return { subject: text.subject(title.replace(/\s+/g, ' ')).slice(0, 300), body: lines.join('\n') };
}

/** An alert has words in each language; every other task those that somebody wrote. */
function titleFor(task: MailedTask, locale: User['locale']): string {
  const kind = alertKinds.find((each) => task.sourceType === 'alert' && each === task.sourceId);
  if (kind === undefined) return task.title;
  const words = alertWords(kind, task.healthFall, locale);
  return task.customerName === null ? words : `${words}: ${task.customerName}`;
}
