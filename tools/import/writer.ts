import type { Firestore } from 'firebase-admin/firestore';
import { applyTargets } from './apply.ts';
import type { Cursor, Progress } from './cursor.ts';
import type { Pace } from './pace.ts';
import type { Target } from './targets.ts';

export interface WriterOptions {
  readonly db: Firestore;
  readonly now: () => Date;
  /** Where an interrupted run stopped. */
  readonly from: Progress;
  /** Null on a dry run: then nothing is written at all. */
  readonly cursor: Cursor | null;
  readonly pace: Pace;
}

/** Records in one commit; an order may bring its customer, and the cursor comes on top: 401 of Firestore's 500. */
const BATCH = 200;

/** Brings records in by batches, each commit with the cursor that counts it. */
export class Writer {
  readonly #options: WriterOptions;
  #pending: Target[] = [];
  #pendingRecords = 0;
  #seen = 0;
  #held = false;
  #progress: Progress;
  #writes = 0;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#progress = options.from;
  }

  /** Takes the documents of the next record of the file. */
  async add(targets: readonly Target[]): Promise<void> {
    if (this.#seen++ < this.#options.from.done) return;
    this.#pending.push(...targets);
    this.#pendingRecords++;
    if (this.#pendingRecords >= BATCH) await this.#flush();
  }

  /**
   * Takes note of a record that could not be brought in for now. The cursor stays before it, so that an interrupted
   * import looks at it again.
   */
  async hold(): Promise<void> {
    await this.#flush();
    this.#seen++;
    this.#held = true;
  }

  /** Writes what is left. Gives the sums of this run and the interrupted one it went on from. */
  async finish(): Promise<{ created: number; updated: number; unchanged: number; writes: number }> {
    await this.#flush();
    const { created, updated, unchanged } = this.#progress;
    await this.#options.cursor?.finish(this.#progress, this.#seen, this.#options.now());
    return { created, updated, unchanged, writes: this.#writes };
  }

  async #flush(): Promise<void> {
    if (this.#pendingRecords === 0) return;
    const { db, cursor, pace, now } = this.#options;
    const targets = this.#pending;
    const done = this.#progress.done + this.#pendingRecords;
    this.#pending = [];
    this.#pendingRecords = 0;
    const sums = (applied: { created: number; updated: number; unchanged: number }): Progress => ({
      done,
      created: this.#progress.created + applied.created,
      updated: this.#progress.updated + applied.updated,
      unchanged: this.#progress.unchanged + applied.unchanged,
    });
    const applied = await applyTargets(
      db,
      targets,
      cursor === null
        ? null
        : (batch, upToHere) => {
            if (!this.#held) cursor.advance(batch, sums(upToHere), now());
          },
      now,
    );
    this.#progress = sums(applied);
    if (cursor !== null) this.#writes += applied.writes;
    await pace.take(applied.writes);
  }
}
