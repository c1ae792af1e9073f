import { contactFacts } from '@creamline/domain/contacts';
import * as z from 'zod';
import type { Language } from '../platform';

/** A contact as the form holds it; empty text where a fact is not known. */
export interface ContactDraft {
  name: string;
  position: string;
  department: string;
  email: string;
  phone: string;
  preferredContactMethod: string;
  birthday: string;
  notes: string;
  influenceLevel: string;
  isPrimary: boolean;
  isDecisionMaker: boolean;
}

export type ContactKey = keyof ContactDraft;

const factsSchema = z.object(contactFacts);
export type ContactFacts = z.infer<typeof factsSchema>;

/** What the form leaves as it is. */
export type KeptFacts = Pick<
  ContactFacts,
  'customerId' | 'tags' | 'communicationPreferences' | 'assignedRepId' | 'territoryId'
>;

export const emptyContact: ContactDraft = {
  name: '',
  position: '',
  department: '',
  email: '',
  phone: '',
  preferredContactMethod: '',
  birthday: '',
  notes: '',
  influenceLevel: '',
  isPrimary: false,
  isDecisionMaker: false,
};

export function contactDraft(contact: ContactFacts, language: Language): ContactDraft {
  return {
    name: contact.name,
    position: contact.position,
    department: contact.department,
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    preferredContactMethod: contact.preferredContactMethod ?? '',
    birthday: writeBirthday(contact.birthday ?? '', language),
    notes: contact.notes,
    influenceLevel: contact.influenceLevel ?? '',
    isPrimary: contact.isPrimary,
    isDecisionMaker: contact.isDecisionMaker,
  };
}

export type ContactProblem = 'required' | 'email' | 'phone' | 'birthday' | 'tooLong' | 'oneLine' | 'choice';

export type ContactResult =
  | { readonly ok: true; readonly facts: ContactFacts }
  | { readonly ok: false; readonly problems: Partial<Record<ContactKey, ContactProblem>> };

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** A birthday as the form asks for it in this language: what is kept, and 24.12. or 24.12.1980 in German. */
function writeBirthday(kept: string, language: Language): string {
  const [, year = '', month, day] = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(kept) ?? [];
  if (language !== 'de' || month === undefined || day === undefined) return kept;
  return `${day}.${month}.${year}`;
}

/** A birthday as it is kept, `MM-dd` or `yyyy-MM-dd`, also from one written as in German: 24.12. or 24.12.1980. */
function readBirthday(text: string): string {
  const [, day, month, year] = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})?\s*$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return text;
  return [...(year === undefined ? [] : [year]), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Judges the form by the schema the server uses. */
export function judgeContact(draft: ContactDraft, kept: KeptFacts): ContactResult {
  const parsed = factsSchema.safeParse({
    ...kept,
    name: draft.name,
    position: draft.position,
    department: draft.department,
    email: orNull(draft.email),
    phone: orNull(draft.phone),
    preferredContactMethod: orNull(draft.preferredContactMethod),
    birthday: orNull(readBirthday(draft.birthday)),
    notes: draft.notes,
    influenceLevel: orNull(draft.influenceLevel),
    isPrimary: draft.isPrimary,
    isDecisionMaker: draft.isDecisionMaker,
  });
  if (parsed.success) return { ok: true, facts: parsed.data };
  const problems: Partial<Record<ContactKey, ContactProblem>> = {};
  for (const issue of parsed.error.issues) {
    const key = contactKeys.find((each) => each === issue.path[0]);
    if (key !== undefined) problems[key] ??= problemOf(key, issue.code);
  }
  return { ok: false, problems };
}

const contactKeys = [
  'name',
  'position',
  'department',
  'email',
  'phone',
  'preferredContactMethod',
  'birthday',
  'notes',
  'influenceLevel',
] as const;

function problemOf(key: ContactKey, code: string): ContactProblem {
  if (code === 'too_big') return 'tooLong';
  if (code === 'too_small') return 'required';
  if (key === 'email' || key === 'phone' || key === 'birthday') return key;
  return code === 'invalid_format' ? 'oneLine' : 'choice';
}
