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
