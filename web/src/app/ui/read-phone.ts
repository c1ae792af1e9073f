/**
 * The E.164 form of a number as people type it in `country`. The numbering plans of the world are loaded with the first
 * number; where they cannot be had it stays as typed, and the field says what it wants.
 */
export async function readPhone(typed: string, country: string): Promise<string> {
  if (typed.trim() === '') return '';
  const plans = await import('./phone').catch(() => null);
  return plans === null ? typed.trim() : plans.normalisedPhone(typed, country);
}
