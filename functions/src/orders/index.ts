export { onOrderWritten } from './on-order-written.ts';
export { countedSettlements, openSettlements } from './booked-settlements.ts';
export { settleOrder } from './settle-order.ts';
export { onOrderDraftWritten } from './on-order-draft-written.ts';
