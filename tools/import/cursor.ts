import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import { pathOf, type Job } from '@creamline/domain/paths';
import { z } from 'zod';

/** How far an import has come, in records of the file. */
export interface Progress {
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

const start: Progress = { done: 0, created: 0, updated: 0, unchanged: 0 };

const stored = z.object({
  state: z.enum(['running', 'done', 'failed', 'superseded']),
  done: z.number().int(),
  input: z.object({ created: z.number(), updated: z.number(), unchanged: z.number() }),
});

/**
 * The cursor of an import, `jobs/import_{fingerprint}`: written in the same commit as the records it counts, so that
 * after an interruption it tells exactly what is stored.
 */
export class Cursor {
  readonly #db: Firestore;
  readonly #path: string;
  readonly #about: Readonly<Record<string, string>>;
  readonly #startedAt: Date;
  #written = false;

  constructor(db: Firestore, fingerprint: string, about: Readonly<Record<string, string>>, startedAt: Date) {
    this.#startedAt = startedAt;
    this.#db = db;
    this.#path = pathOf('job', `import_${fingerprint}`);
    this.#about = about;
  }

  /** Where an interrupted import of the same file stopped; the beginning where there is none. */
  async read(): Promise<Progress> {
    const job = stored.safeParse((await this.#db.doc(this.#path).get()).data());
    if (!job.success || job.data.state !== 'running') return start;
    this.#written = true;
    return { done: job.data.done, ...job.data.input };
  }

  /** Puts the cursor into a commit. */
  advance(batch: WriteBatch, progress: Progress, now: Date): void {
    this.#written = true;
    batch.set(this.#db.doc(this.#path), this.#job('running', progress, progress.done, now));
  }

  /** Marks the import as complete; an import that wrote nothing leaves no mark. */
  async finish(progress: Progress, total: number, now: Date): Promise<void> {
    if (this.#written) await this.#db.doc(this.#path).set(this.#job('done', progress, total, now));
  }

  #job(state: Job['state'], { done, created, updated, unchanged }: Progress, total: number, now: Date) {
    return {
      kind: 'import' as const,
      state,
      cursor: String(done),
      done,
      total,
      input: { ...this.#about, created, updated, unchanged },
      startedAt: this.#startedAt,
      updatedAt: now,
    };
  }
}
