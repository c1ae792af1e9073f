export { currencyCode, minorUnits, roundMinor } from './money.ts';
