/** What a customer's scores are called. */
export const rfmGroups = [
  'champion',
  'loyal',
  'promising',
  'new',
  'needsAttention',
  'aboutToSleep',
  'atRisk',
  'hibernating',
  'lost',
] as const;

/** One of the {@link rfmGroups}. */
export type RfmGroup = (typeof rfmGroups)[number];

/** A score: 5 is the best fifth. */
export type Quintile = 1 | 2 | 3 | 4 | 5;

/** Rows by recency from 1 to 5, columns by the mean of frequency and money, halves counted up. */
const table: Readonly<Record<Quintile, Readonly<Record<Quintile, RfmGroup>>>> = {
  5: { 1: 'new', 2: 'promising', 3: 'promising', 4: 'champion', 5: 'champion' },
  4: { 1: 'new', 2: 'promising', 3: 'promising', 4: 'champion', 5: 'champion' },
  3: { 1: 'aboutToSleep', 2: 'needsAttention', 3: 'needsAttention', 4: 'loyal', 5: 'loyal' },
  2: { 1: 'hibernating', 2: 'hibernating', 3: 'atRisk', 4: 'atRisk', 5: 'atRisk' },
  1: { 1: 'lost', 2: 'lost', 3: 'atRisk', 4: 'atRisk', 5: 'atRisk' },
};

/** The group of three scores. */
export function rfmGroupOf(r: Quintile, f: Quintile, m: Quintile): RfmGroup {
  return table[r][asQuintile(Math.round((f + m) / 2))];
}

/** The nearest score to a number. */
export function asQuintile(value: number): Quintile {
  if (value <= 1) return 1;
  if (value <= 2) return 2;
  if (value <= 3) return 3;
  return value <= 4 ? 4 : 5;
}
