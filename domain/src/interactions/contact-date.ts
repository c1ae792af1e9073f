import type { Interaction, InteractionType } from './interaction.ts';

/** Interactions in which we and the customer were in touch; an order or a note of our own is no contact. */
export const contactTypes = [
  'call',
  'visit',
  'email',
  'meeting',
  'support',
] as const satisfies InteractionType[];

/** Whether the interaction counts as contact at `now`: one entered ahead of time does not yet. */
export function isContact(
  interaction: Pick<Interaction, 'interactionType' | 'timestamp'>,
  now: Date,
): boolean {
  const types: readonly InteractionType[] = contactTypes;
  return types.includes(interaction.interactionType) && interaction.timestamp <= now;
}

/** The latest contact among interactions; null when there was none. */
export function lastContactOf(
  interactions: readonly Pick<Interaction, 'interactionType' | 'timestamp'>[],
  now: Date,
): Date | null {
  return interactions
    .filter((interaction) => isContact(interaction, now))
    .reduce<Date | null>(
      (last, { timestamp }) => (last === null || timestamp > last ? timestamp : last),
      null,
    );
}
