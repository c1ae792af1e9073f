export { browser, browserTest, keepEvidence, type Stage } from './browser-test.ts';
export {
  allRows,
  consoleAddress,
  expectNoConsoleErrors,
  moveTo,
  openWindow,
  PATIENCE_MS,
  signIn,
  signInAs,
  type OpenOptions,
} from './console.ts';
export { countDocuments } from './count-documents.ts';
export { CustomerPage, type CustomerTab } from './customer-page.ts';
export { seedCustomer } from './customers.ts';
export { known, outsiders, seedDairy } from './dairy.ts';
export {
  expectNothingSent,
  expectShown,
  hostileText,
  injectedElements,
  reportBreaches,
} from './injection.ts';
export { changeOrder, seedOrder, type SeedOrder } from './orders.ts';
export { axe, outOfSight, scrollsSideways } from './page-checks.ts';
export { db, eventually, fire } from '../../integration/live.ts';
