export { CsvReader, csvLimits, detectDelimiter, type CsvDelimiter, type CsvRecord } from './csv.ts';
export { csvRow, safeCell } from './csv-write.ts';
export { type CellContext } from './cell.ts';
export { builtInMap, columnMapSchema, dateFormats, type ColumnMap } from './column-map.ts';
export { resolveColumns, type Columns, type HeaderProblem, type ResolvedColumns } from './columns.ts';
export { importFields, importKinds, type ImportKind } from './fields.ts';
export { isBlankRow, readRow, type RowValues } from './row-values.ts';
export { newCustomer, readCustomer, type ImportedCustomer, type ImportedRecord } from './customer-row.ts';
export { readProduct, type ImportedProduct } from './product-row.ts';
export {
  catalogueOf,
  orderIdOf,
  readOrderRow,
  type Catalogue,
  type CatalogueProduct,
  type OrderRow,
  type OrderRowContext,
} from './order-row.ts';
export { OrderCollector, type ImportedOrder } from './order-collector.ts';
export { faultReasons, type Outcome, type RowProblem, type RowProblemCode } from './problem.ts';
export { geohash } from './geohash.ts';
export { isNested } from './nested.ts';
export { differences, type Difference } from './differences.ts';
export { cologne } from './match/cologne.ts';
export { foldCompany, foldPerson } from './match/fold-name.ts';
export { foldAddress, foldDate, foldPostcode } from './match/fold-place.ts';
export { foldEmail, foldPhone, foldVat, isRoleBox } from './match/fold-reach.ts';
export { jaroWinkler } from './match/jaro-winkler.ts';
export { estimateWeights, matchRecords } from './match/match-records.ts';
export { matchRules } from './match/match-rules.ts';
export {
  agreements,
  isMatchProblem,
  type Agreement,
  type LearnedField,
  type LearnedWeights,
  type MatchField,
  type MatchPair,
  type MatchProblem,
  type MatchReason,
  type MatchRecord,
  type MatchResult,
  type MatchRules,
  type MatchValueKind,
} from './match/record.ts';
export { applyMerge, undoMerge, type Documents, type MergeConflict } from './merge/apply-merge.ts';
export { type FieldChange, type Kept } from './merge/field-paths.ts';
export { mergePlan, type MergeSetting } from './merge/merge-plan.ts';
export { isMergedInto, MOST_LOSERS, type MergeProblem } from './merge/merge-problem.ts';
export {
  type DocumentChange,
  type DocumentReplacement,
  type LedgerMove,
  type MergePlan,
  type MergeReference,
  type MergeSide,
  type Repoint,
} from './merge/plan.ts';
export { mergePolicies } from './merge/policies.ts';
export { type MergePolicy, type PartPolicy, type Survivor, type SurvivorTable } from './merge/policy.ts';
