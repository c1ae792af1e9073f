export {
  interactionFacts,
  interactionOutcomes,
  interactionSchema,
  interactionTypes,
  loggedTypes,
  orderFigures,
  type Interaction,
  type InteractionType,
} from './interaction.ts';
export { contactTypes, isContact, lastContactOf } from './contact-date.ts';
