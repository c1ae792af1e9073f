export type {
  Comparison,
  Context,
  CountQuery,
  Database,
  Query,
  Reader,
  Stored,
  Transaction,
} from './database.ts';
export { CommitTooLarge, InvalidDocument } from './document-errors.ts';
export { deadLetter, errorText } from './dead-letter.ts';
export { forEachApart } from './for-each-apart.ts';
export { getFit, getOrUnfit, idsOf, putAside, readPage, readPageById, type Page } from './page.ts';
export { isTransient, withRetry } from './retry.ts';
export { keepPlace, type SweepPlace } from './sweep-job.ts';
export { walkAnew, type Walked } from './walk-anew.ts';
export {
  SETTINGS_TTL_MS,
  freshSettings,
  pastDeletedSegments,
  prepareSettings,
  renewSettings,
  settingsOf,
  type Settings,
} from './settings.ts';
