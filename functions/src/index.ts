export { onOrderDraftWritten, onOrderWritten } from './orders/index.ts';
export { loyalty, reconcile, rollups } from './schedules.ts';
