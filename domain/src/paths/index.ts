export * from './plain.ts';
export type { Shape } from './shape.ts';
export { shapes, trees } from './shapes.ts';
export { documents, type DocumentOf, type Documents } from './collections.ts';
export { Increment, Remove, write, type Fields, type Ref, type Write } from './write.ts';
export {
  BEHIND_ALL_PACKS,
  censusSchema,
  dayShardSchema,
  featureGoneSchema,
  featurePartSchema,
  featureShardSchema,
  jobSchema,
  packJournalSchema,
  packPartSchema,
  packSchema,
  rollupSchema,
  type Census,
  type DayShard,
  type FeaturePart,
  type FeatureShard,
  type Job,
  type Pack,
  type PackJournal,
  type PackPart,
  type Rollup,
} from './machinery.ts';
export { clientFields, stampKeys, type ClientFields, type ClientKind } from './client-fields.ts';
export { DOCUMENT_BYTES, fillDocument, type Filled } from './fill-document.ts';
export { callKey, callSchema, type Call, type CallAnswer } from './call.ts';
