import type { Interaction } from '@creamline/domain/interactions';
import { pathOf } from '@creamline/domain/paths';
import { addDays, daysBetween, isoWeekday, type BusinessDay } from '@creamline/domain/time';
import { demoStaff } from '@creamline/domain/users';
import type { DemoCustomer } from './customers.ts';
import { at, authoredBy, type DemoDocument } from './document.ts';
import type { FollowUpDays } from './follow-up-days.ts';
import { pastFollowUp, type FollowUp } from './past-follow-ups.ts';
import { Random } from './random.ts';
import { everyday, opening, trouble, type Talk } from './talk.ts';

type Logged = Omit<Interaction, 'auto' | 'order'>;

/** An interaction with its id and what a function needs to know. */
export interface DemoInteraction extends DemoDocument {
  readonly id: string;
  readonly data: Logged;
  /** When its follow-up was done; null where there is none, or it is still to do. */
  readonly doneAt: Date | null;
}

/** Older promises have been followed by so much since that nobody counts them. */
const PROMISED_DAYS = 95;

/** What was said with a customer over two years; what was promised of late was mostly kept, the latest may be to do. */
export function demoInteractions(
  customer: DemoCustomer,
  contactIds: readonly string[],
  today: BusinessDay,
  followUps: FollowUpDays,
): readonly DemoInteraction[] {
  const random = new Random(`interactions ${customer.id}`);
  const span = Math.max(3, daysBetween(customer.since, today));
  const business = customer.kind.id !== 'household';
  const count = Math.max(1, Math.round((span / 730) * random.integer(business ? 5 : 1, business ? 11 : 3)));
  const days = Array.from({ length: count }, () => workday(addDays(today, -random.integer(2, span))))
    .filter((day) => day < today)
    .sort();
  return days.map((day, index) => {
    const age = daysBetween(day, today);
    const talk = random.pick(poolOf(customer, index, age));
    const recent = index === days.length - 1 && talk.next !== null && age < 70;
    const promised = talk.next !== null && age < PROMISED_DAYS;
    const id = `${customer.id}-i${index + 1}`;
    const due = recent ? followUps.after(customer.repId, day) : null;
    const past = due === null && promised ? pastFollowUp(id, customer.repId, day, today) : null;
    return entry(customer, contactIds, talk, { id, day, due, past }, random);
  });
}

function poolOf({ course }: DemoCustomer, index: number, age: number): readonly Talk[] {
  if (index === 0 && course !== 'steady') return opening;
  if (course === 'prospect') return opening;
  const unhappy = (course === 'declining' || course === 'lost') && age < 250;
  return unhappy ? [...trouble, ...everyday.slice(0, 3)] : [...everyday, ...trouble.slice(1, 2)];
}

/** Who writes an entry writes it in a language of their own, whatever the customer speaks. */
function languageOf(uid: string): 'de' | 'en' {
  return demoStaff.find((person) => person.uid === uid)?.locale ?? 'de';
}

function workday(day: BusinessDay): BusinessDay {
  return addDays(day, -Math.max(0, isoWeekday(day) - 5));
}

function entry(
  customer: DemoCustomer,
  contactIds: readonly string[],
  talk: Talk,
  when: {
    readonly id: string;
    readonly day: BusinessDay;
    readonly due: BusinessDay | null;
    readonly past: FollowUp | null;
  },
  random: Random,
): DemoInteraction {
  const { id: customerId, repId, territoryId, person } = customer;
  const { id } = when;
  const timestamp = at(when.day, random.integer(8, 16), random.pick([0, 5, 10, 20, 30, 45]));
  const author = talk.type === 'support' ? 'service-paul' : repId;
  const language = languageOf(author);
  const name = `${person.first} ${person.family}`;
  const dueAt =
    when.due === null ? (when.past?.dueAt ?? null) : at(when.due, random.pick([9, 10, 11, 14, 15]));
  return {
    id,
    path: pathOf('interaction', id),
    doneAt: when.past?.doneAt ?? null,
    data: {
      customerId,
      contactId: contactIds[0] ?? null,
      userId: author,
      interactionType: talk.type,
      timestamp,
      durationMinutes: talk.minutes,
      summary: talk.summary[language],
      detailedNotes: talk.notes[language].replaceAll('{name}', name),
      sentiment: talk.sentiment,
      followUpRequired: dueAt !== null,
      followUpDate: dueAt,
      followUpUserId: null,
      relatedIds: {},
      outcome: talk.outcome,
      nextSteps: talk.next === null ? '' : talk.next[language],
      assignedRepId: repId,
      territoryId,
      ...authoredBy(author, timestamp, `demo-${id}`),
    },
  };
}
