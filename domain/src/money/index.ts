export { shareOut } from './share-out.ts';
export { currencyCode, minorUnits, roundMinor } from './money.ts';
