import {
  FOLLOW_UP_LEAD_MINUTES,
  dueChoices,
  dueDay,
  taskFacts,
  type DueChoice,
} from '@creamline/domain/tasks';
import { businessDayOf, instantOf, type BusinessDay } from '@creamline/domain/time';
import * as z from 'zod';
import type { CustomerRef, Moment } from '../platform';
import { customerRefSchema } from '../ui/customer-ref-schema';

/** What a person has entered so far; kept on the device until it is saved. */
export interface TaskDraft {
  readonly title: string;
  readonly customer: CustomerRef | null;
  readonly due: DueChoice;
  /** The day picked, where `due` is `pick`. */
  readonly day: BusinessDay;
  /** Such as `14:30`; the whole day where empty. */
  readonly time: string;
  /** Who does it; whoever writes it down where empty. */
  readonly assigneeId: string;
  readonly note: string;
}

export const emptyTask: TaskDraft = {
  title: '',
  customer: null,
  due: 'tomorrow',
  day: '',
  time: '',
  assigneeId: '',
  note: '',
};

const draftSchema: z.ZodType<TaskDraft> = z.object({
  title: z.string(),
  customer: customerRefSchema.nullable(),
  due: z.enum(dueChoices),
  day: z.string(),
  time: z.string(),
  assigneeId: z.string(),
  note: z.string(),
});

/** What to begin with: the draft as it was kept on the device where it is about the same customer, or none is given. */
export function draftFor(kept: unknown, customer: CustomerRef | null): TaskDraft {
  const parsed = draftSchema.safeParse(kept);
  const fits = parsed.success && (customer === null || parsed.data.customer?.id === customer.id);
  return fits ? parsed.data : { ...emptyTask, customer };
}

/** Whether there are words in a draft that would be missed. */
export function isWorthKeeping({ title, note }: TaskDraft): boolean {
  return title.trim() !== '' || note.trim() !== '';
}

const factsSchema = z.object(taskFacts);
export type TaskFacts = z.infer<typeof factsSchema>;
export type TaskProblem =
  'titleMissing' | 'titleTooLong' | 'dayMissing' | 'dayPast' | 'timePast' | 'noteTooLong';

export type TaskResult =
  { readonly ok: true; readonly facts: TaskFacts } | { readonly ok: false; readonly problem: TaskProblem };

/** The task a draft stands for, or what keeps it from being one. */
export function toTask(draft: TaskDraft, { now, timeZone, uid }: Moment): TaskResult {
  // A pasted control character must not refuse the task.
  const title = draft.title.replace(/[\u0000-\u001f\u007f]/g, ' ').trim();
  if (title === '') return { ok: false, problem: 'titleMissing' };
  if (title.length > 200) return { ok: false, problem: 'titleTooLong' };
  const today = businessDayOf(now, timeZone);
  const day = dueDay(draft.due, draft.day, today);
  if (day === null) return { ok: false, problem: 'dayMissing' };
  const allDay = draft.time === '';
  const [hour = 0, minute = 0] = allDay ? [] : draft.time.split(':').map(Number);
  const dueAt = instantOf(day, timeZone, hour, minute);
  if (day < today) return { ok: false, problem: 'dayPast' };
  if (!allDay && dueAt <= now) return { ok: false, problem: 'timePast' };
  const parsed = factsSchema.safeParse({
    kind: 'other',
    title,
    note: draft.note.trim(),
    customerId: draft.customer?.id ?? null,
    customerName: draft.customer?.name ?? null,
    assigneeId: draft.assigneeId === '' ? uid : draft.assigneeId,
    dueAt,
    allDay,
    remindMinutesBefore: FOLLOW_UP_LEAD_MINUTES,
    state: 'open',
    doneAt: null,
    snoozeCount: 0,
    recurrence: null,
    assignedRepId: draft.customer?.assignedRepId ?? null,
    territoryId: draft.customer?.territoryId ?? null,
  });
  return parsed.success ? { ok: true, facts: parsed.data } : { ok: false, problem: 'noteTooLong' };
}
