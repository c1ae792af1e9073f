export {
  addressSchema,
  basicInfoSchema,
  customerFacts,
  customerSchema,
  derivedCustomerKeys,
  emailSchema,
  phoneSchema,
  preferencesSchema,
  type Address,
  type BasicInfo,
  type Customer,
  type CustomerFacts,
} from './customer.ts';
export * from './plain.ts';
export * from './packs.ts';
export { censusRef } from './census-ref.ts';
export {
  addCensuses,
  censusFrom,
  censusQuestions,
  type CensusAnswer,
  type CensusQuestion,
} from './census.ts';
export { customerCardSchema, type CustomerCard } from './card.ts';
export { dietarySchema, type Dietary } from './dietary.ts';
export { alertWords } from './alert-words.ts';
export { healthFallSchema, type HealthFall } from './health-fall.ts';
export { healthFactorNames, healthSchema, type Health, type HealthFactor } from './health-schema.ts';
export { lifecycleSchema, type Lifecycle } from './lifecycle-schema.ts';
export { RECENT_DAYS, RECENT_WEEKS, statsSchema, type CustomerStats } from './stats-schema.ts';
export { SUMMARY_ROWS, emptySummary, summarySchema, type CustomerSummary } from './summary-schema.ts';
export {
  deliveryDayAfter,
  deliveryDaysBetween,
  delivers,
  type DeliveryCalendar,
} from './delivery-calendar.ts';
export { evaluateCustomer, type Evaluation, type EvaluationInput } from './evaluate.ts';
export { healthOf, type HealthVerdict } from './health.ts';
export { bandOf, healthDrop, weighHealth, type MeasuredFactor } from './weigh-health.ts';
export { lifecycleOf, type LifecycleVerdict } from './lifecycle.ts';
export { planEvaluation, type EvaluationPlan, type EvaluationPlanInput } from './plan-evaluation.ts';
export { OPEN_ORDERS, openOrderSchema, type OpenOrder } from './open-order-schema.ts';
export { lastDueDay, withOpenOrder, type OpenOrders } from './open-orders.ts';
export { rhythmOf, usualGap, type Rhythm } from './rhythm.ts';
export { addOrderToStats, emptyStats, statsFromSettlements, type CountedOrder } from './stats.ts';
export { derivedChanges, loyaltySummary } from './stats-changes.ts';
export { planReview, type ReviewFacts } from './plan-review.ts';
export { cardOf, packScopes, planPackJournal } from './plan-card.ts';
export { foldJournal, type FoldedPack, type Folding, type HeldPack, type PackForm } from './fold-journal.ts';
export { endedAlerts, planAlertEnd, type AlertFacts } from './alert-ends.ts';
