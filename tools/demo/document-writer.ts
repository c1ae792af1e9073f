import type { Firestore } from 'firebase-admin/firestore';
import type { DemoDocument } from './document.ts';

const BATCH = 400;
/** Commits under way at once; more only wait for each other in the emulator. */
const LANES = 6;

/** Writes documents in batches, a few at a time, while more are being made. */
export class DocumentWriter {
  readonly #db: Firestore;
  #pending: DemoDocument[] = [];
  readonly #underWay = new Set<Promise<unknown>>();
  #written = 0;

  constructor(db: Firestore) {
    this.#db = db;
  }

  /** Takes documents; resolves once there is room for more. */
  async add(documents: readonly DemoDocument[]): Promise<void> {
    this.#pending.push(...documents);
    while (this.#pending.length >= BATCH) {
      this.#send(this.#pending.splice(0, BATCH));
      if (this.#underWay.size >= LANES) await Promise.race(this.#underWay);
    }
  }

  /** Writes what is left; gives the number of documents. */
  async finish(): Promise<number> {
    if (this.#pending.length > 0) this.#send(this.#pending.splice(0));
    await Promise.all(this.#underWay);
    return this.#written;
  }

  #send(documents: readonly DemoDocument[]): void {
    const batch = this.#db.batch();
    for (const { path, data } of documents) batch.set(this.#db.doc(path), data);
    this.#written += documents.length;
    const commit = batch.commit().finally(() => this.#underWay.delete(commit));
    this.#underWay.add(commit);
  }
}
