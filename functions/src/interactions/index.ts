import { onDocument } from '../platform/on-document.ts';
import { interactionWritten } from './interaction-written.ts';

/** An interaction was written: its follow-up, and the last contact of its customer, may be stale. */
export const onInteractionWritten = onDocument(
  { kind: 'interaction', name: 'interactionWritten' },
  interactionWritten,
);

export { interactionWritten } from './interaction-written.ts';
