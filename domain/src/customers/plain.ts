// The part of the door that checks nothing: no schema, so that a page may have these before any form.

export { alertKindOf } from './alert-kind.ts';
export { censusRef } from './census-ref.ts';
export {
  alertKinds,
  businessTypes,
  companySizes,
  contactMethods,
  customerStatuses,
  healthBands,
  lifecycleStages,
  type AlertKind,
  type BusinessType,
  type CustomerStatus,
  type HealthBand,
  type LifecycleStage,
} from './choices.ts';
export { yearRevenueOf, type YearRevenue } from './year-revenue.ts';
