export {
  addressSchema,
  basicInfoSchema,
  businessTypes,
  companySizes,
  contactMethods,
  customerFacts,
  customerSchema,
  customerStatuses,
  derivedCustomerKeys,
  emailSchema,
  phoneSchema,
  preferencesSchema,
  type Address,
  type BasicInfo,
  type BusinessType,
  type Customer,
  type CustomerFacts,
  type CustomerStatus,
} from './customer.ts';
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
export {
  healthBands,
  healthFactorNames,
  healthSchema,
  type Health,
  type HealthBand,
  type HealthFactor,
} from './health-schema.ts';
export { lifecycleSchema, lifecycleStages, type Lifecycle, type LifecycleStage } from './lifecycle-schema.ts';
export { RECENT_DAYS, RECENT_WEEKS, statsSchema, type CustomerStats } from './stats-schema.ts';
export {
  RECENT_EVENTS,
  SUMMARY_ROWS,
  emptySummary,
  summarySchema,
  type CustomerSummary,
  type SummaryEvent,
} from './summary-schema.ts';
export { alertKinds, type AlertKind } from './alerts.ts';
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
export { rhythmOf, usualGap, type Rhythm } from './rhythm.ts';
export { addOrderToStats, emptyStats, statsFromSettlements, type CountedOrder } from './stats.ts';
export { derivedChanges, loyaltySummary } from './stats-changes.ts';
export { yearRevenueOf, type YearRevenue } from './year-revenue.ts';
export { planReview, type ReviewFacts } from './plan-review.ts';
export { FEATURE_SCOPE, cardOf, packScopes, planPackJournal } from './plan-card.ts';
export {
  PACK_CHARACTERS,
  PACK_LINES,
  foldJournal,
  packCount,
  packEntry,
  packLine,
  type PackChange,
  type PackEntry,
} from './pack.ts';
export { openPacks, type PackIndex } from './pack-index.ts';
export { searchPack } from './search-pack.ts';
export { endedAlerts, planAlertEnd, type AlertFacts } from './alert-ends.ts';
