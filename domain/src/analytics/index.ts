export { isProblem, type AnalyticsProblem, type AnalyticsProblemCode } from './problem.ts';
export { type PurchaseRow } from './purchase-row.ts';
export { type FitOptions } from './fit-cohorts.ts';
export { fitBgNbd, type BgNbdFit, type BgNbdParams } from './bg-nbd.ts';
export { fitParetoNbd, type ParetoNbdFit, type ParetoNbdParams } from './pareto-nbd.ts';
export { fitGammaGamma, type GammaGammaFit, type GammaGammaParams, type SpendRow } from './gamma-gamma.ts';
export { type PurchaseParams } from './purchase-params.ts';
export { probabilityAlive } from './probability-alive.ts';
export { expectedPurchases } from './expected-purchases.ts';
export {
  WEEKS_A_MONTH,
  customerLifetimeValue,
  customerLifetimeValues,
  expectedSpend,
  type LifetimeValueOptions,
} from './lifetime-value.ts';
export { rfm, rfmOfColumns, type RfmCustomer, type RfmCuts, type RfmOptions, type RfmScore } from './rfm.ts';
export { sumPurchases, type RfmColumns } from './rfm-columns.ts';
export { type PurchaseColumns } from './purchase-columns.ts';
export { customerHistories, type CustomerHistory } from './customer-histories.ts';
export { rfmGroups, type Quintile, type RfmGroup } from './rfm-groups.ts';
export { orderRhythm, type Closures, type OrderRhythm } from './order-rhythm.ts';
export { frequentItemsets, type Itemset, type ItemsetOptions } from './frequent-itemsets.ts';
export { associationRules, type AssociationRule, type RuleOptions } from './association-rules.ts';
export {
  recommend,
  type Recommendation,
  type Suggestion,
  type SuggestionCustomer,
  type SuggestionOptions,
  type Withholding,
} from './recommend.ts';
export { type PastOrder, type SuggestionFacts, type SuggestionReason } from './recommend-signals.ts';
export { churnRisk, type ChurnOptions, type ChurnPeers, type ChurnReason, type ChurnRisk } from './churn.ts';
export { quietSlide, slideThreshold, type QuietSlide, type SlideOptions } from './quiet-slide.ts';
export {
  healthScore,
  healthWeights,
  type HealthContribution,
  type HealthMeasure,
  type HealthScore,
} from './health-score.ts';
export {
  leadScore,
  type EngagementRule,
  type FitRule,
  type LeadAttributes,
  type LeadEvent,
  type LeadReason,
  type LeadScore,
  type LeadScoreRules,
} from './lead-score.ts';
export {
  winProbability,
  type DealFeatures,
  type EndedDeal,
  type OpenDeal,
  type WinProbability,
  type WinReason,
} from './win-probability.ts';
export {
  forecastCategories,
  forecastPipeline,
  type ForecastCategory,
  type ForecastDeal,
  type ForecastPeriod,
  type ForecastSums,
  type PipelineForecast,
  type PipelineOptions,
} from './pipeline-forecast.ts';
export { forecastAccuracy, type ForecastAccuracy, type ForecastOutcome } from './forecast-accuracy.ts';
export { holdoutLift, type HoldoutGroup, type HoldoutLift, type LiftOptions } from './holdout-lift.ts';
export {
  attribute,
  attributionMethods,
  type Attribution,
  type AttributionMethod,
  type Credit,
  type Touch,
} from './attribution.ts';
export { seasonalIndex, type SeasonalIndexOptions } from './seasonal-index.ts';
export { decompose, type DecomposeOptions, type Decomposition } from './decompose.ts';
export { forecast, type Forecast, type ForecastOptions } from './forecast.ts';
export { type ForecastMethod } from './forecast-candidates.ts';
export { type HeldOut } from './held-out.ts';
export { backtest, type BacktestOptions, type BacktestedForecast } from './backtest.ts';
export { monthDays } from './month-days.ts';
export {
  intermittentDemand,
  type IntermittentDemand,
  type IntermittentMethod,
  type IntermittentOptions,
} from './intermittent-demand.ts';
