import { savesData } from '../platform/saves-data';
import type * as phone from './phone';

/** The numbering plans of the world, loaded once; null where they cannot be had, as without a connection. */
export const phonePlans = (): Promise<typeof phone | null> => import('./phone').catch(() => null);

/** Loads the numbering plans of the world ahead, so that numbers are read without a connection; not for who saves data. */
export function expectPhones(): void {
  if (!savesData()) void phonePlans();
}

/** The E.164 form of a number as people type it in `country`, as far as the numbering plans can be had. */
export async function readPhone(typed: string, country: string): Promise<string> {
  if (typed.trim() === '') return '';
  const known = await phonePlans();
  return known === null ? plainPhone(typed) : known.normalisedPhone(typed, country);
}

/** Without numbering plans: an international number without its spaces; any other as typed, so that the field can say so. */
export function plainPhone(typed: string): string {
  const bare = typed.replace(/[\s/.-]+/g, '');
  return /^\+[1-9]\d{5,14}$/.test(bare) ? bare : typed.trim();
}
