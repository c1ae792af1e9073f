import { programmeFacts, tiers, type Programme, type Tier } from '@creamline/domain/loyalty';

export const numberKeys = [
  'pointsPerUnit',
  'bonusEvery',
  'bonusPoints',
  'expiryMonths',
  'qualifyingDays',
  'graceDays',
] as const;
export type NumberKey = (typeof numberKeys)[number];

export const tierKeys = ['from', 'multiplier', 'benefits'] as const;
export type TierKey = (typeof tierKeys)[number];

/** A field of the form: `bonusEvery`, `gold.from`. */
export type ProgrammeField = NumberKey | `${Tier}.${TierKey}`;

/** The programme as the form holds it: numbers as typed, benefits one on each line. */
export type ProgrammeDraft = Readonly<Record<ProgrammeField, string>>;

export function programmeDraft(programme: Programme): ProgrammeDraft {
  const { bronze, silver, gold, platinum } = programme.tiers;
  return {
    pointsPerUnit: String(programme.pointsPerUnit),
    bonusEvery: String(programme.bonusEvery),
    bonusPoints: String(programme.bonusPoints),
    expiryMonths: String(programme.expiryMonths),
    qualifyingDays: String(programme.qualifyingDays),
    graceDays: String(programme.graceDays),
    'bronze.from': String(bronze.from),
    'bronze.multiplier': String(bronze.multiplier),
    'bronze.benefits': bronze.benefits.join('\n'),
    'silver.from': String(silver.from),
    'silver.multiplier': String(silver.multiplier),
    'silver.benefits': silver.benefits.join('\n'),
    'gold.from': String(gold.from),
    'gold.multiplier': String(gold.multiplier),
    'gold.benefits': gold.benefits.join('\n'),
    'platinum.from': String(platinum.from),
    'platinum.multiplier': String(platinum.multiplier),
    'platinum.benefits': platinum.benefits.join('\n'),
  };
}

/** Which tier, and what of it, where a field belongs to one. */
export function tierFieldOf(field: ProgrammeField): { readonly tier: Tier; readonly key: TierKey } | null {
  for (const tier of tiers) for (const key of tierKeys) if (field === `${tier}.${key}`) return { tier, key };
  return null;
}

export type ProgrammeProblem = 'number' | 'order' | 'lowest' | 'benefits';

export type ProgrammeResult =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly problems: Readonly<Record<string, ProgrammeProblem>> };

/** A number as typed with either decimal mark; NaN where it is none. */
function numberOf(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Judges the form; problems are named by field (`bonusEvery`, `gold.from`). */
export function judgeProgramme(draft: ProgrammeDraft): ProgrammeResult {
  const problems: Record<string, ProgrammeProblem> = {};
  const tier = (name: Tier): { from: number; multiplier: number; benefits: string[] } => ({
    from: numberOf(draft[`${name}.from`]),
    multiplier: numberOf(draft[`${name}.multiplier`]),
    benefits: draft[`${name}.benefits`]
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  });
  const parsed = programmeFacts.safeParse({
    pointsPerUnit: numberOf(draft.pointsPerUnit),
    bonusEvery: numberOf(draft.bonusEvery),
    bonusPoints: numberOf(draft.bonusPoints),
    expiryMonths: numberOf(draft.expiryMonths),
    qualifyingDays: numberOf(draft.qualifyingDays),
    graceDays: numberOf(draft.graceDays),
    tiers: { bronze: tier('bronze'), silver: tier('silver'), gold: tier('gold'), platinum: tier('platinum') },
  });
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.filter((part) => part !== 'tiers').map(String);
    const field = path.slice(0, 2).join('.');
    problems[field] = path[1] === 'benefits' ? 'benefits' : 'number';
  }
  if (parsed.success) {
    const from = tiers.map((name) => parsed.data.tiers[name].from);
    if (from[0] !== 0) problems['bronze.from'] = 'lowest';
    tiers.forEach((name, index) => {
      if (index > 0 && (from[index] ?? 0) <= (from[index - 1] ?? 0)) problems[`${name}.from`] = 'order';
    });
    if (Object.keys(problems).length === 0) return { ok: true, programme: parsed.data };
  }
  return { ok: false, problems };
}
