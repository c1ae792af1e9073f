import { companyFacts, type Company } from '@creamline/domain/territories';

/** The dairy as the form holds it. */
export interface DairyDraft {
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly deliveryDays: readonly number[];
  readonly closures: readonly string[];
}

export type DairyField = keyof DairyDraft;

export type DairyResult =
  | { readonly ok: true; readonly company: Company }
  | { readonly ok: false; readonly problems: readonly DairyField[] };

/** Takes what is stored, and leaves out who saved it. */
export function dairyDraft(company: DairyDraft): DairyDraft {
  const { name, country, timeZone, currency, deliveryDays, closures } = company;
  return {
    name,
    country,
    timeZone,
    currency,
    deliveryDays: eachOnce(deliveryDays).sort((a, b) => a - b),
    closures: eachOnce(closures).sort(),
  };
}

/** The dairy of the form, or which of its fields are wrong. */
export function judgeDairy(draft: DairyDraft): DairyResult {
  const parsed = companyFacts.safeParse(dairyDraft(draft));
  const wrong = parsed.error?.issues.map(({ path }) => path[0]) ?? [];
  const problems = dairyFields.filter(
    // Without any day it would be taken to deliver on all of them, which nobody means who takes the last one away.
    (field) => wrong.includes(field) || (field === 'deliveryDays' && draft.deliveryDays.length === 0),
  );
  return parsed.success && problems.length === 0
    ? { ok: true, company: parsed.data }
    : { ok: false, problems };
}

const dairyFields = ['name', 'country', 'timeZone', 'currency', 'deliveryDays', 'closures'] as const;

function eachOnce<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
