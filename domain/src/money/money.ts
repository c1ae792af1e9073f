import * as z from 'zod';

/** An amount in the currency's minor unit (cents); whole, may be negative. */
export const minorUnits = z.number().int().min(-1e12).max(1e12);

/** ISO 4217 code. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Use a three-letter ISO currency code, such as EUR');

/** Rounds half away from zero, so a credit of 0.5 cents mirrors a charge of 0.5 cents. */
export function roundMinor(amount: number): number {
  const rounded = Math.sign(amount) * Math.round(Math.abs(amount));
  return rounded === 0 ? 0 : rounded;
}
