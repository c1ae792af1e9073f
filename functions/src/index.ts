export { onCompanyWritten, onProgrammeWritten, onTerritoryWritten } from './audit/index.ts';
export { onContactWritten } from './contacts/index.ts';
export { onCustomerWritten } from './customers/index.ts';
export { onInteractionWritten } from './interactions/index.ts';
export { advanceJob } from './jobs/index.ts';
export { onOrderDraftWritten, onOrderWritten } from './orders/index.ts';
export {
  backfill,
  census,
  escalations,
  loyalty,
  memberships,
  outbox,
  packs,
  reconcile,
  reminders,
  rollups,
} from './on-schedules.ts';
export {
  countWork,
  discardUndelivered,
  handOverWork,
  inviteStaff,
  previewSegment,
  retryUndelivered,
  sendSignInLink,
} from './on-calls.ts';
export { onSegmentWritten } from './segments/index.ts';
export { onTaskWritten } from './tasks/index.ts';
export { onUserWritten } from './users/index.ts';
