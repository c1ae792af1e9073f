export { onOrderWritten } from './on-order-written.ts';
export { onOrderDraftWritten } from './on-order-draft-written.ts';
