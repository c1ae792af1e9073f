/** The platform: the one place that knows Firebase. Rooms import from here and nowhere inside. */
export { CONFIGURATION, type Configuration } from './configuration';
export { Callables, type Asked, type CallResult } from './callables';
export { Clock } from './clock';
export { Commands, type Command } from './commands';
export { CompanySettings } from './company-settings';
export { conflictsOf, type FieldConflict, type Fields } from './conflict';
export { ConsoleVersion } from './console-version';
export { DeviceStorage } from './device-storage';
export { Format } from './format';
export { mayAsk, mayOpen, signedIn, signedOut } from './guards';
export { idle } from './idle';
export { I18n, asLanguage, texts, type Language, type Room, type TextKey, type TextValues } from './i18n';
export {
  isUnknownHere,
  loading,
  mapLive,
  type DocumentKind,
  type DocumentOf,
  type Live,
  type OrderBy,
  type QuerySpec,
  type QueryScalar,
  type QueryValue,
  type Ref,
  type Stored,
  type Where,
  type WithId,
} from './live';
export { LivePages, type PageSource } from './live-pages';
export { LiveProducts } from './live-products';
export { LiveStore } from './live-store';
export { Namesakes, type ListedCustomer, type ToldCustomer } from './namesakes';
export { Moments, type Moment } from './moment';
export { PageCustomer, refTo, type CustomerRef } from './page-customer';
export { PageTitle, type Crumb } from './page-title';
export { FieldReader } from './field-reader';
export { readOneByOne } from './read-one-by-one';
export { savesData } from './saves-data';
export { SightPages, type Sight } from './sight-pages';
export { SearchIndex, type FoundCustomer } from './search-index';
export { Session, type SignInFailure } from './session';
export { SyncState, type NeedsYou } from './sync-state';
export {
  Writer,
  type Changes,
  type Current,
  type NewData,
  type Updated,
  type WriteOutcome,
  type WriteStep,
  type Written,
} from './writer';
