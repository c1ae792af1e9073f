export * from './plain.ts';
export type { Shape } from './shape.ts';
export { shapes, trees } from './shapes.ts';
export { documents, type DocumentOf, type Documents } from './collections.ts';
export { Increment, Remove, write, type Fields, type Ref, type Write } from './write.ts';
export {
  censusSchema,
  dayShardSchema,
  featureShardSchema,
  jobSchema,
  packJournalSchema,
  packSchema,
  rollupSchema,
  type Census,
  type DayShard,
  type FeatureShard,
  type Job,
  type Pack,
  type PackJournal,
  type Rollup,
} from './machinery.ts';
export { clientFields, stampKeys, type ClientFields, type ClientKind } from './client-fields.ts';
export { callKey, callSchema, type Call, type CallAnswer } from './call.ts';
