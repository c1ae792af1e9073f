import { setTimeout as pause } from 'node:timers/promises';
import { FieldPath, type DocumentSnapshot, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import { differences } from '@creamline/domain/imports';
import { storedData } from './stored.ts';
import type { Target } from './targets.ts';

/** What became of the records of a batch. */
export interface Applied {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Documents written, those made along the way included. */
  readonly writes: number;
}

/** Written in the same commit as the records, and only if there are any. */
export type Alongside = (batch: WriteBatch, applied: Applied) => void;

const ATTEMPTS = 6;
/** gRPC codes after which reading again and comparing settles what happened. */
const retryable: ReadonlySet<number> = new Set([4, 5, 6, 8, 9, 10, 13, 14]);

/** What is stored under the targets' paths, in their order. */
export async function readTargets(
  db: Firestore,
  targets: readonly Target[],
): Promise<readonly DocumentSnapshot[]> {
  return targets.length === 0 ? [] : db.getAll(...targets.map((target) => db.doc(target.path)));
}

/**
 * Writes what differs between the targets and what was stored when they were read, all or nothing. Somebody else's
 * write in between makes the commit fail; it is then compared afresh, so nothing is written over and nothing twice.
 */
export async function applyTargets(
  db: Firestore,
  targets: readonly Target[],
  read: readonly DocumentSnapshot[],
  alongside: Alongside | null,
  now: () => Date,
): Promise<Applied> {
  let snapshots = read;
  for (let attempt = 1; ; attempt++) {
    const batch = db.batch();
    const applied = plan(batch, targets, snapshots, now());
    if (alongside === null || applied.writes === 0) return applied;
    alongside(batch, applied);
    try {
      await batch.commit();
      return applied;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? Number(error.code) : Number.NaN;
      if (attempt === ATTEMPTS || !retryable.has(code)) throw error;
      await pause(100 * 2 ** attempt);
      snapshots = await readTargets(db, targets);
    }
  }
}

function plan(
  batch: WriteBatch,
  targets: readonly Target[],
  snapshots: readonly DocumentSnapshot[],
  now: Date,
): Applied {
  let [created, updated, unchanged, writes] = [0, 0, 0, 0];
  for (const [index, target] of targets.entries()) {
    const snapshot = snapshots[index];
    if (snapshot === undefined) continue;
    const count = target.counted ? 1 : 0;
    const stored = storedData(snapshot);
    if (stored === null) {
      batch.create(snapshot.ref, { ...target.create(now) });
      created += count;
      writes++;
      continue;
    }
    const [first, ...changes] = differences(target.record, stored);
    if (first === undefined) {
      unchanged += count;
      continue;
    }
    const more = [
      ...changes,
      ...Object.entries(target.touch(stored, now)).map(([key, value]) => ({ path: [key], value })),
    ];
    const rest = more.flatMap(({ path, value }) => [new FieldPath(...path), value]);
    const unmoved = snapshot.updateTime === undefined ? {} : { lastUpdateTime: snapshot.updateTime };
    batch.update(snapshot.ref, new FieldPath(...first.path), first.value, ...rest, unmoved);
    updated += count;
    writes++;
  }
  return { created, updated, unchanged, writes };
}
