import { tiers } from '../loyalty/tiers.ts';
import { censusSchema, type Census } from '../paths/index.ts';
import { customerStatuses, healthBands, lifecycleStages } from './choices.ts';

/** One figure of a census, and the conditions its customers meet. */
export interface CensusQuestion {
  readonly group: 'total' | 'byStatus' | 'byLifecycle' | 'byHealth' | 'byTier';
  readonly value: string;
  readonly where: readonly (readonly [field: string, comparison: '==', value: string])[];
}

export interface CensusAnswer extends CensusQuestion {
  readonly customers: number;
}

const groups = [
  { group: 'byStatus', field: 'status', values: customerStatuses },
  { group: 'byLifecycle', field: 'lifecycle.stage', values: lifecycleStages },
  { group: 'byHealth', field: 'health.band', values: healthBands },
  { group: 'byTier', field: 'tier', values: tiers },
] as const;

function membersOf(scope: string): CensusQuestion['where'] {
  const [kind, id = ''] = scope.split(/:(.*)/s);
  if (kind === 'territory') return [['territoryId', '==', id]];
  return kind === 'rep' ? [['assignedRepId', '==', id]] : [];
}

/** The census of several scopes together; they have no customer in common. */
export function addCensuses(scope: string, censuses: readonly Census[], now: Date): Census {
  const sum = (group: Exclude<CensusQuestion['group'], 'total'>): Record<string, number> => {
    const counts = new Map<string, number>();
    for (const [value, customers] of censuses.flatMap((census) => Object.entries(census[group])))
      counts.set(value, (counts.get(value) ?? 0) + customers);
    return Object.fromEntries(counts);
  };
  return censusSchema.parse({
    scope,
    total: censuses.reduce((total, census) => total + census.total, 0),
    byStatus: sum('byStatus'),
    byLifecycle: sum('byLifecycle'),
    byHealth: sum('byHealth'),
    byTier: sum('byTier'),
    updatedAt: now,
  });
}

/** What to count for the census of a scope: `all`, `territory:{id}` or `rep:{uid}`. */
export function censusQuestions(scope: string): readonly CensusQuestion[] {
  const members = membersOf(scope);
  return [
    { group: 'total', value: 'total', where: members },
    ...groups.flatMap(({ group, field, values }) =>
      values.map((value) => ({ group, value, where: [...members, [field, '==', value] as const] })),
    ),
  ];
}

/** The census the answers make; throws where one of {@link censusQuestions} has no answer. */
export function censusFrom(scope: string, answers: readonly CensusAnswer[], now: Date): Census {
  const by = (wanted: CensusQuestion['group']): Record<string, number> =>
    Object.fromEntries(
      answers.filter(({ group }) => group === wanted).map(({ value, customers }) => [value, customers]),
    );
  return censusSchema.parse({
    scope,
    total: by('total')['total'],
    byStatus: by('byStatus'),
    byLifecycle: by('byLifecycle'),
    byHealth: by('byHealth'),
    byTier: by('byTier'),
    updatedAt: now,
  });
}
