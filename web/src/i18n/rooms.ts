import accessTexts from './access.en.json';
import type auditTexts from './audit.en.json';
import type contactsTexts from './contacts.en.json';
import type customersTexts from './customers.en.json';
import type customersPageTexts from './customers-page.en.json';
import type interactionsTexts from './interactions.en.json';
import type loyaltyTexts from './loyalty.en.json';
import type messagesTexts from './messages.en.json';
import type ordersTexts from './orders.en.json';
import type segmentsTexts from './segments.en.json';
import type shellTexts from './shell.en.json';
import type shellInboxTexts from './shell-inbox.en.json';
import type tasksTexts from './tasks.en.json';
import type todayTexts from './today.en.json';
import type uiTexts from './ui.en.json';
import type usersTexts from './users.en.json';

export type Language = 'en' | 'de';

interface Texts {
  readonly default: Readonly<Record<string, string>>;
}

/**
 * The texts of each room in each language, loaded when a page needs them. A name with a hyphen is a part of a room that
 * most pages can do without. The English of the first page comes with it.
 */
export const rooms = {
  access: {
    en: () => Promise.resolve({ default: accessTexts }),
    de: () => import('./access.de.json'),
  },
  audit: { en: () => import('./audit.en.json'), de: () => import('./audit.de.json') },
  contacts: { en: () => import('./contacts.en.json'), de: () => import('./contacts.de.json') },
  customers: { en: () => import('./customers.en.json'), de: () => import('./customers.de.json') },
  'customers-page': {
    en: () => import('./customers-page.en.json'),
    de: () => import('./customers-page.de.json'),
  },
  interactions: { en: () => import('./interactions.en.json'), de: () => import('./interactions.de.json') },
  loyalty: { en: () => import('./loyalty.en.json'), de: () => import('./loyalty.de.json') },
  messages: { en: () => import('./messages.en.json'), de: () => import('./messages.de.json') },
  orders: { en: () => import('./orders.en.json'), de: () => import('./orders.de.json') },
  segments: { en: () => import('./segments.en.json'), de: () => import('./segments.de.json') },
  shell: { en: () => import('./shell.en.json'), de: () => import('./shell.de.json') },
  'shell-inbox': { en: () => import('./shell-inbox.en.json'), de: () => import('./shell-inbox.de.json') },
  tasks: { en: () => import('./tasks.en.json'), de: () => import('./tasks.de.json') },
  today: { en: () => import('./today.en.json'), de: () => import('./today.de.json') },
  ui: { en: () => import('./ui.en.json'), de: () => import('./ui.de.json') },
  users: { en: () => import('./users.en.json'), de: () => import('./users.de.json') },
} as const satisfies Record<string, Record<Language, () => Promise<Texts>>>;

export type Room = keyof typeof rooms;

/** Every key of every room: a key that is not in a language file does not compile. */
export type TextKey = keyof (typeof accessTexts &
  typeof auditTexts &
  typeof contactsTexts &
  typeof customersTexts &
  typeof customersPageTexts &
  typeof interactionsTexts &
  typeof loyaltyTexts &
  typeof messagesTexts &
  typeof ordersTexts &
  typeof segmentsTexts &
  typeof shellTexts &
  typeof shellInboxTexts &
  typeof tasksTexts &
  typeof todayTexts &
  typeof uiTexts &
  typeof usersTexts);
