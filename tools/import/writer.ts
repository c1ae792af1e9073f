import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { applyTargets, readTargets, type Applied } from './apply.ts';
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

/** The records of one commit. */
interface Batch {
  readonly targets: readonly Target[];
  readonly records: number;
  /** Whether every record before it is stored once it is, so that the cursor may pass. */
  readonly advances: boolean;
}

/**
 * Brings records in by batches, each commit with the cursor that counts it. While one batch is written the next is
 * gathered and read; commits follow each other in the order of the file, so the cursor never passes what is not stored.
 */
export class Writer {
  readonly #options: WriterOptions;
  #pending: Target[] = [];
  #pendingRecords = 0;
  #seen = 0;
  #held = false;
  #progress: Progress;
  #writes = 0;
  /** Ends when every batch so far is written; rejected from the first that could not be on. */
  #written: Promise<void> = Promise.resolve();

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
    await this.#written;
    const { created, updated, unchanged } = this.#progress;
    await this.#options.cursor?.finish(this.#progress, this.#seen, this.#options.now());
    return { created, updated, unchanged, writes: this.#writes };
  }

  /** Sends the pending records on their way, and waits until those before them are written. */
  async #flush(): Promise<void> {
    if (this.#pendingRecords === 0) return;
    const batch = { targets: this.#pending, records: this.#pendingRecords, advances: !this.#held };
    this.#pending = [];
    this.#pendingRecords = 0;
    const reading = readTargets(this.#options.db, batch.targets);
    const before = this.#written;
    this.#written = before.then(async () => this.#write(batch, await reading));
    // Whoever waits next is told; until then nobody does.
    for (const early of [reading, this.#written]) early.catch(() => undefined);
    await before;
  }

  async #write(batch: Batch, snapshots: readonly DocumentSnapshot[]): Promise<void> {
    const { db, cursor, pace, now } = this.#options;
    const before = this.#progress;
    const sums = ({ created, updated, unchanged }: Applied): Progress => ({
      done: before.done + batch.records,
      created: before.created + created,
      updated: before.updated + updated,
      unchanged: before.unchanged + unchanged,
    });
    const alongside: Parameters<typeof applyTargets>[3] =
      cursor === null
        ? null
        : (write, upToHere) => {
            if (batch.advances) cursor.advance(write, sums(upToHere), now());
          };
    const applied = await applyTargets(db, batch.targets, snapshots, alongside, now);
    this.#progress = sums(applied);
    if (cursor !== null) this.#writes += applied.writes;
    await pace.take(applied.writes);
  }
}
