import { dietarySchema, type Dietary } from '@creamline/domain/customers';
import { allergens, type Allergen } from '@creamline/domain/products';
import { instantOf, businessDayOf } from '@creamline/domain/time';

export type DietaryState = 'avoid' | 'tolerated' | 'none';
export type Restriction = Dietary['dietaryRestrictions'][number];
export const restrictions = dietarySchema.shape.dietaryRestrictions.element.options;

/** Dietary needs as the form holds them. */
export interface DietaryDraft {
  readonly states: Readonly<Record<Allergen, DietaryState>>;
  readonly restrictions: readonly Restriction[];
  readonly note: string;
  readonly source: string;
  /** The day it was last confirmed, `yyyy-MM-dd`, or empty. */
  readonly verifiedDay: string;
}

export type DietaryFacts = Pick<
  Dietary,
  'dietaryRestrictions' | 'allergyInfo' | 'note' | 'source' | 'verifiedAt'
>;

/** One row for each of the fourteen allergens; what nobody declared is `none`. */
export function dietaryDraft(dietary: DietaryFacts | null, timeZone: string): DietaryDraft {
  const state = (allergen: Allergen): DietaryState => dietary?.allergyInfo[allergen] ?? 'none';
  return {
    states: {
      celery: state('celery'),
      gluten: state('gluten'),
      crustaceans: state('crustaceans'),
      eggs: state('eggs'),
      fish: state('fish'),
      lupin: state('lupin'),
      milk: state('milk'),
      molluscs: state('molluscs'),
      mustard: state('mustard'),
      nuts: state('nuts'),
      peanuts: state('peanuts'),
      sesame: state('sesame'),
      soya: state('soya'),
      sulphites: state('sulphites'),
    },
    restrictions: dietary?.dietaryRestrictions ?? [],
    note: dietary?.note ?? '',
    source: dietary?.source ?? '',
    verifiedDay: dietary?.verifiedAt ? businessDayOf(dietary.verifiedAt, timeZone) : '',
  };
}

/**
 * The allergens by their names in a language. Where `states` are given, those to avoid come first and those nobody
 * declared last: who looks them up wants to see what was said.
 */
export function allergensInOrder(
  nameOf: (allergen: Allergen) => string,
  language: string,
  states: Partial<DietaryDraft['states']> = {},
): readonly Allergen[] {
  const { compare } = new Intl.Collator(language);
  const rank = (allergen: Allergen): number => ranks.indexOf(states[allergen] ?? 'none');
  return [...allergens].sort((a, b) => rank(a) - rank(b) || compare(nameOf(a), nameOf(b)));
}

const ranks: readonly DietaryState[] = ['avoid', 'tolerated', 'none'];

export type DietaryProblem = 'noteTooLong' | 'sourceTooLong' | 'sourceMissing' | 'dayInvalid' | 'dayAhead';

export type DietaryResult =
  | { readonly ok: true; readonly facts: DietaryFacts }
  | { readonly ok: false; readonly problems: readonly DietaryProblem[] };

/** Judges the form. Whoever declares an allergy has to be named: someone may have to ask again. */
export function judgeDietary(draft: DietaryDraft, now: Date, timeZone: string): DietaryResult {
  const problems: DietaryProblem[] = [];
  const allergyInfo: Dietary['allergyInfo'] = {};
  for (const allergen of allergens) {
    const state = draft.states[allergen];
    if (state !== 'none') allergyInfo[allergen] = state;
  }
  const declared = Object.keys(allergyInfo).length > 0 || draft.restrictions.length > 0;
  if (draft.note.trim().length > 1000) problems.push('noteTooLong');
  if (draft.source.trim().length > 200) problems.push('sourceTooLong');
  if (declared && draft.source.trim() === '') problems.push('sourceMissing');
  const valid = draft.verifiedDay === '' || /^\d{4}-\d{2}-\d{2}$/.test(draft.verifiedDay);
  if (!valid) problems.push('dayInvalid');
  else if (draft.verifiedDay > businessDayOf(now, timeZone)) problems.push('dayAhead');
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    facts: {
      dietaryRestrictions: [...draft.restrictions],
      allergyInfo,
      note: draft.note.trim(),
      source: draft.source.trim(),
      verifiedAt: draft.verifiedDay === '' ? null : instantOf(draft.verifiedDay, timeZone, 12),
    },
  };
}
