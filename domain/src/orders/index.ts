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
export { lineGoods, orderTotals, vatByRate, type PricedLine } from './totals.ts';
export { countsAsDelivered, deliveryDay, isOpen, openOrderOf, orderDay, orderMoment } from './delivered.ts';
export {
  SHORT_SHELF_LIFE_DAYS,
  needsAcceptance,
  orderWarnings,
  warningKey,
  type WarningFacts,
} from './warnings.ts';
export {
  draftErrorCodes,
  priceDraft,
  type DraftError,
  type DraftErrorCode,
  type DraftFacts,
  type PricedDraft,
} from './price-draft.ts';
export {
  DELETED,
  carriesScope,
  customersConcerned,
  isBooked,
  isSettled,
  type BookedOrder,
  type Member,
  type SettlementFacts,
} from './settlement-facts.ts';
export { countsTheSame, isCounted, recountsOf, settlementDue, type Counted } from './settlement-due.ts';
export { planOrderInteraction, showsOnTimeline } from './order-interaction.ts';
export { planDayShards } from './day-shards.ts';
export { planSettlement } from './plan-settlement.ts';
export { foldMonth, planRollups } from './rollups.ts';
export {
  forecastMonth,
  type ForecastFacts,
  type MonthForecast,
  type WeekdayForecast,
} from './month-forecast.ts';
