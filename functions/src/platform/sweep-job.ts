import { write, type Job, type Write } from '@creamline/domain/paths';

/** How far a sweep has come. */
export interface SweepPlace {
  readonly kind: Job['kind'];
  readonly cursor: string | null;
  /** How many were taken so far. */
  readonly done: number;
  readonly input?: Job['input'];
  /** Whether nothing is left; without it, whether there is no cursor. */
  readonly isDone?: boolean;
  readonly startedAt?: Date;
}

/** Keeps the place of a sweep that one schedule makes, and of which nobody knows beforehand how many it will take. */
export function keepPlace(
  jobId: string,
  { kind, cursor, done, input = {}, isDone = cursor === null, startedAt }: SweepPlace,
  now: Date,
): Write {
  const state = isDone ? 'done' : 'running';
  const job: Job = {
    ...{ kind, state, cursor, done, total: done, input },
    ...{ startedAt: startedAt ?? now, updatedAt: now },
  };
  return write.set(['job', jobId], job);
}
