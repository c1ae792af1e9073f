import { programmeSchema, tiers, type Programme, type Tier } from '@creamline/domain/loyalty';

/** One tier as the form holds it: numbers as typed, benefits one on each line. */
export interface TierDraft {
  readonly from: string;
  readonly multiplier: string;
  readonly benefits: string;
}

export const numberKeys = [
  'pointsPerUnit',
  'bonusEvery',
  'bonusPoints',
  'expiryMonths',
  'qualifyingDays',
  'graceDays',
] as const;
export type NumberKey = (typeof numberKeys)[number];

export interface ProgrammeDraft {
  readonly numbers: Readonly<Record<NumberKey, string>>;
  readonly tiers: Readonly<Record<Tier, TierDraft>>;
}

export function programmeDraft(programme: Programme): ProgrammeDraft {
  const tier = (name: Tier): TierDraft => ({
    from: String(programme.tiers[name].from),
    multiplier: String(programme.tiers[name].multiplier),
    benefits: programme.tiers[name].benefits.join('\n'),
  });
  return {
    numbers: {
      pointsPerUnit: String(programme.pointsPerUnit),
      bonusEvery: String(programme.bonusEvery),
      bonusPoints: String(programme.bonusPoints),
      expiryMonths: String(programme.expiryMonths),
      qualifyingDays: String(programme.qualifyingDays),
      graceDays: String(programme.graceDays),
    },
    tiers: {
      bronze: tier('bronze'),
      silver: tier('silver'),
      gold: tier('gold'),
      platinum: tier('platinum'),
    },
  };
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
    from: numberOf(draft.tiers[name].from),
    multiplier: numberOf(draft.tiers[name].multiplier),
    benefits: draft.tiers[name].benefits
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  });
  const parsed = programmeSchema.safeParse({
    pointsPerUnit: numberOf(draft.numbers.pointsPerUnit),
    bonusEvery: numberOf(draft.numbers.bonusEvery),
    bonusPoints: numberOf(draft.numbers.bonusPoints),
    expiryMonths: numberOf(draft.numbers.expiryMonths),
    qualifyingDays: numberOf(draft.numbers.qualifyingDays),
    graceDays: numberOf(draft.numbers.graceDays),
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
