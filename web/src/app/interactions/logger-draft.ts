import { interactionFacts, type InteractionType } from '@creamline/domain/interactions';
import { dueDay } from '@creamline/domain/tasks';
import { businessDayOf, instantOf, type BusinessDay } from '@creamline/domain/time';
import * as z from 'zod';
import type { CustomerRef, Moment } from '../platform';
import { customerRefSchema } from '../ui/customer-ref-schema';

export const loggable = [
  'call',
  'visit',
  'email',
  'meeting',
  'note',
] as const satisfies readonly InteractionType[];
export type Loggable = (typeof loggable)[number];

export const outcomes = [
  'reached',
  'notReached',
  'interested',
  'notInterested',
  'orderPromised',
  'complaint',
  'resolved',
] as const;
export type Outcome = (typeof outcomes)[number];

export const followUps = ['none', 'tomorrow', 'nextWeek', 'pick'] as const;
export type FollowUpChoice = (typeof followUps)[number];

/** What a person has entered so far; kept on the device until it is saved. */
export interface LoggerDraft {
  readonly customer: CustomerRef | null;
  readonly type: Loggable;
  readonly text: string;
  readonly outcome: Outcome | null;
  readonly sentiment: number | null;
  readonly followUp: FollowUpChoice;
  /** The day picked, where `followUp` is `pick`. */
  readonly followUpDay: BusinessDay;
  /** Who follows up; the author where empty. */
  readonly followUpUserId: string;
}

export const emptyDraft: LoggerDraft = {
  customer: null,
  type: 'call',
  text: '',
  outcome: null,
  sentiment: null,
  followUp: 'none',
  followUpDay: '',
  followUpUserId: '',
};

const draftSchema: z.ZodType<LoggerDraft> = z.object({
  customer: customerRefSchema.nullable(),
  type: z.enum(loggable),
  text: z.string(),
  outcome: z.enum(outcomes).nullable(),
  sentiment: z.number().nullable(),
  followUp: z.enum(followUps),
  followUpDay: z.string(),
  followUpUserId: z.string(),
});

/** A draft as it was kept on the device; null where it is none. */
export function readDraft(kept: unknown): LoggerDraft | null {
  const parsed = draftSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

const factsSchema = z.object(interactionFacts);
export type InteractionFacts = z.infer<typeof factsSchema>;

export type LoggerProblem = 'customerMissing' | 'textMissing' | 'textTooLong' | 'dayMissing';

/** At what hour a follow-up without a time is due. */
const FOLLOW_UP_HOUR = 9;

/** The day a draft asks to follow up; null for none, and for a day not yet picked. */
function followUpDay({ followUp, followUpDay: picked }: LoggerDraft, today: BusinessDay): BusinessDay | null {
  return followUp === 'none' ? null : dueDay(followUp, picked, today);
}

/** The interaction a draft stands for, or what is still missing from it. */
export function toInteraction(
  draft: LoggerDraft,
  { now, timeZone, uid }: Moment,
):
  | { readonly ok: true; readonly facts: InteractionFacts }
  | { readonly ok: false; readonly problem: LoggerProblem } {
  if (draft.customer === null) return { ok: false, problem: 'customerMissing' };
  const text = draft.text.trim();
  if (text === '') return { ok: false, problem: 'textMissing' };
  const day = followUpDay(draft, businessDayOf(now, timeZone));
  if (day === null && draft.followUp === 'pick') return { ok: false, problem: 'dayMissing' };
  const parsed = factsSchema.safeParse({
    customerId: draft.customer.id,
    contactId: null,
    userId: uid,
    interactionType: draft.type,
    timestamp: now,
    durationMinutes: null,
    summary: summaryOf(text),
    detailedNotes: text.length > SUMMARY || text.includes('\n') ? text : '',
    sentiment: draft.sentiment,
    followUpRequired: day !== null,
    followUpDate: day === null ? null : instantOf(day, timeZone, FOLLOW_UP_HOUR),
    followUpUserId: draft.followUpUserId === '' ? null : draft.followUpUserId,
    relatedIds: {},
    outcome: draft.outcome,
    nextSteps: '',
    assignedRepId: draft.customer.assignedRepId,
    territoryId: draft.customer.territoryId,
  });
  return parsed.success ? { ok: true, facts: parsed.data } : { ok: false, problem: 'textTooLong' };
}

const SUMMARY = 300;

/** The first line, at most 300 characters: what the timeline shows. The whole text stays in the notes. */
export function summaryOf(text: string): string {
  // A pasted control character must not refuse the note.
  const first = (text.split('\n')[0] ?? '').replace(/[\u0000-\u001f\u007f]/g, ' ').trim();
  const line = first === '' ? text.replace(/\s+/g, ' ').trim() : first;
  return line.length <= SUMMARY ? line : `${line.slice(0, SUMMARY - 1).trimEnd()}…`;
}
