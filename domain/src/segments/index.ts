export {
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
