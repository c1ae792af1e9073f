import type { Interaction } from '../interactions/interaction.ts';
import { ids, write, type Write } from '../paths/index.ts';
import { businessDayOf, instantOf } from '../time/index.ts';
import type { Task } from './task.ts';

export interface FollowUpInput {
  readonly interactionId: string;
  /** Null where it was deleted. */
  readonly interaction: Interaction | null;
  /** `tasks/followup_{interactionId}` as stored. */
  readonly task: Task | null;
  readonly customerName: string | null;
  readonly timeZone: string;
  readonly now: Date;
}

/** Minutes ahead of a follow-up its reminder is wanted, until somebody says otherwise. */
export const FOLLOW_UP_LEAD_MINUTES = 30;

/**
 * The follow-up task an interaction asks for: made, moved when another date is asked for, cancelled when none is
 * any more. What people did to the task since (done, snoozed, handed over) stands until the date asked for changes.
 */
export function planFollowUp(input: FollowUpInput): Write[] {
  const { interactionId, interaction, task, now } = input;
  const ref = ['task', ids.followUp(interactionId)] as const;
  const dueAt = interaction?.followUpRequired === true ? interaction.followUpDate : null;
  if (interaction === null || dueAt === null) {
    if (task === null || task.requestedDueAt === null) return [];
    const state = task.state === 'open' ? { state: 'cancelled', rev: revOf(now), base: task.rev } : {};
    return [write.update([...ref], { ...state, requestedDueAt: null, updatedAt: now, updatedBy: 'system' })];
  }
  const asked = {
    assigneeId: interaction.followUpUserId ?? interaction.userId,
    dueAt,
    allDay: instantOf(businessDayOf(dueAt, input.timeZone), input.timeZone).getTime() === dueAt.getTime(),
    requestedDueAt: dueAt,
    state: 'open',
    doneAt: null,
  } as const;
  if (task !== null) {
    if (task.requestedDueAt?.getTime() === dueAt.getTime()) return [];
    return [
      write.update([...ref], {
        ...asked,
        updatedAt: now,
        updatedBy: 'system',
        rev: revOf(now),
        base: task.rev,
      }),
    ];
  }
  return [
    write.set([...ref], {
      ...asked,
      kind: 'followUp',
      title: titleOf(interaction),
      note: interaction.summary,
      customerId: interaction.customerId,
      customerName: input.customerName,
      remindMinutesBefore: FOLLOW_UP_LEAD_MINUTES,
      snoozeCount: 0,
      recurrence: null,
      assignedRepId: interaction.assignedRepId,
      territoryId: interaction.territoryId,
      sourceType: 'interaction',
      sourceId: interactionId,
      healthFall: null,
      remindAt: null,
      remindedFor: null,
      escalateAt: null,
      escalatedFor: null,
      attempts: 0,
      createdAt: now,
      createdBy: interaction.createdBy,
      updatedAt: now,
      updatedBy: interaction.createdBy,
      rev: revOf(now),
      base: null,
    }),
  ];
}

/** The next step as agreed, else what it was about. */
function titleOf(interaction: Interaction): string {
  const [firstLine = ''] = interaction.nextSteps.split('\n');
  return (firstLine.trim() || interaction.summary).slice(0, 200);
}

/** A function's own revision: an edit a client made of the task before shows as a conflict. */
function revOf(now: Date): string {
  return `system-${now.getTime().toString(36)}`;
}
