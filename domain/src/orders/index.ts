export {
  draftLineSchema,
  orderDraftSchema,
  orderLineSchema,
  orderSchema,
  orderStatuses,
  orderTotalsSchema,
  orderWarningSchema,
  type DraftLine,
  type Order,
  type OrderDraft,
  type OrderLine,
  type OrderStatus,
  type OrderTotals,
  type OrderWarning,
} from './order.ts';
export { settlementSchema, type Settlement } from './settlement.ts';
