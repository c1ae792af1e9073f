import type { HealthBand, LifecycleStage } from '@creamline/domain/customers';
import type { Census } from '@creamline/domain/paths';

/** What the censuses of one or several scopes add up to. */
export interface CensusSum {
  readonly total: number;
  readonly stage: (stage: LifecycleStage) => number;
  readonly health: (band: HealthBand) => number;
}

type Counts = Pick<Census, 'total' | 'byLifecycle' | 'byHealth'>;

/** Null where none has been taken yet. */
export function addCensuses(censuses: readonly Counts[]): CensusSum | null {
  if (censuses.length === 0) return null;
  const sum = (count: (census: Counts) => number): number =>
    censuses.reduce((total, census) => total + count(census), 0);
  return {
    total: sum(({ total }) => total),
    stage: (stage) => sum(({ byLifecycle }) => byLifecycle[stage]),
    health: (band) => sum(({ byHealth }) => byHealth[band]),
  };
}

/** The share that still orders of all customers who ever ordered regularly; null where nobody has. */
export function retentionOf(stage: CensusSum['stage']): number | null {
  const kept = stage('active') + stage('slowing') + stage('wonBack');
  const all = kept + stage('dormant') + stage('lost');
  return all === 0 ? null : kept / all;
}
