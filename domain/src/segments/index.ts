export {
  MAX_RULE_TEXT,
  segmentFieldNames,
  segmentFields,
  segmentNodeSchema,
  type SegmentField,
  type SegmentLeaf,
  type SegmentNode,
} from './rule.ts';
export {
  ruleSetSchema,
  segmentEventSchema,
  segmentFacts,
  segmentMemberSchema,
  segmentSchema,
  type RuleSet,
  type Segment,
  type SegmentEvent,
  type SegmentMember,
} from './segment.ts';
export {
  MAX_RULE_DEPTH,
  MAX_RULE_NODES,
  checkRule,
  operatorsFor,
  references,
  ruleIssueCodes,
  type RuleIssue,
  type RuleIssueCode,
} from './check-rule.ts';
export * from './plain.ts';
export { explain, matches, nextChange, verdictOn, type Explanation, type Verdict } from './judge.ts';
export { randomBucket } from './random-bucket.ts';
export {
  rulesOf,
  segmentFactsOf,
  type SegmentFacts,
  type SegmentFactsInput,
  type SegmentValue,
} from './segment-facts.ts';
export { FEATURE_FORMAT, featureRows, featureText } from './feature-columns.ts';
export {
  ROW_MONTHS,
  ROW_PRODUCTS,
  featureRowOf,
  rowFacts,
  type FeatureRow,
  type RowValue,
} from './feature-row.ts';
export { judgeRow, judgeRowFacts, rowSegments, type RowJudge, type RowVerdict } from './judge-row.ts';
export {
  PreviewTally,
  leavesOf,
  previewSegmentSchema,
  segmentPreviewSchema,
  type PreviewSegment,
  type PreviewedCustomer,
  type SegmentPreview,
} from './preview.ts';
