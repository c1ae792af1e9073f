import { contactWritten } from '../../functions/src/contacts/contact-written.ts';
import { customerWritten } from '../../functions/src/customers/customer-written.ts';
import { evaluateOne } from '../../functions/src/customers/evaluate-one.ts';
import { foldPacks } from '../../functions/src/customers/fold-packs.ts';
import { interactionWritten } from '../../functions/src/interactions/interaction-written.ts';
import { stepJob } from '../../functions/src/jobs/advance-job.ts';
import { reviewOne } from '../../functions/src/loyalty/review-accounts.ts';
import type { JobStep } from '../../functions/src/platform/job-queue.ts';
import { foldRollups } from '../../functions/src/orders/fold-rollups.ts';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import { MemoryDatabase } from '../../functions/src/platform/testing/memory-database.ts';
import { escalateOverdue } from '../../functions/src/tasks/escalate-overdue.ts';
import { sendReminders } from '../../functions/src/tasks/send-reminders.ts';
import { taskWritten } from '../../functions/src/tasks/task-written.ts';
import type { DemoDocument } from './document.ts';
import { RecordingStore, type Change } from './recording-store.ts';

/**
 * The functions' own handlers on a database in memory, with a clock that is set by hand: what is written here is
 * followed by what the triggers would do, until they are quiet.
 */
export class Backend {
  readonly store = new RecordingStore();
  #now = new Date(0);
  #ids = 0;
  #steps: JobStep[] = [];
  readonly #context = {
    db: new MemoryDatabase(this.store),
    now: () => this.#now,
    newId: () => `demo-${this.#ids++}`,
  };
  readonly #queue = {
    add: (step: JobStep) => {
      this.#steps.push(step);
      return Promise.resolve();
    },
  };

  /** Writes facts at a moment, and lets everything follow. */
  async write(at: Date, documents: readonly DemoDocument[]): Promise<void> {
    this.#now = at;
    this.store.put(documents);
    await this.#settle();
  }

  /**
   * Writes facts of long ago, and books the orders among them. What else followed then has been followed by so much
   * since that only the latest counts: cards, contact dates and alerts come with {@link write}.
   */
  async writeHistory(at: Date, documents: readonly DemoDocument[]): Promise<void> {
    this.#now = at;
    this.store.put(documents);
    this.store.forgetChanges();
    for (const { path, data } of documents)
      if (path.startsWith('orders/')) await this.#follow({ path, before: null, after: data });
    this.store.forgetChanges();
  }

  /** Tells of documents that are there as if they had just been written. */
  async announce(at: Date, paths: readonly string[]): Promise<void> {
    this.#now = at;
    for (const path of paths) {
      const stored = this.store.documents.get(path);
      if (stored !== undefined) await this.#follow({ path, before: null, after: stored.data });
    }
    await this.#settle();
  }

  /** Looks at a customer whom only time has changed. */
  async evaluate(at: Date, customerId: string): Promise<void> {
    this.#now = at;
    await evaluateOne(this.#context, customerId);
    await this.#settle();
  }

  /** Lets points expire and tiers fall, where a review is due. */
  async review(at: Date, customerId: string): Promise<void> {
    this.#now = at;
    await reviewOne(this.#context, customerId);
    await this.#settle();
  }

  /** What the hourly schedules do for the tasks that are there. */
  async remind(at: Date): Promise<void> {
    this.#now = at;
    await sendReminders(this.#context);
    await escalateOverdue(this.#context);
    await this.#settle();
  }

  /** What the schedules fold together of all customers. */
  async fold(at: Date): Promise<void> {
    this.#now = at;
    await foldPacks(this.#context);
    await foldRollups(this.#context);
  }

  async #settle(): Promise<void> {
    for (;;) {
      const change = this.store.nextChange();
      if (change !== undefined) {
        await this.#follow(change);
        continue;
      }
      const step = this.#steps.shift();
      if (step === undefined) return;
      await stepJob(this.#context, this.#queue, step);
    }
  }

  async #follow({ path, before, after }: Change): Promise<void> {
    const [collection = '', id = '', inner] = path.split('/');
    if (inner !== undefined) return;
    const change = { id, before: () => before, after: () => after };
    switch (collection) {
      case 'customers':
        return customerWritten(this.#context, this.#queue, change);
      case 'contacts':
        return contactWritten(this.#context, change);
      case 'interactions':
        return interactionWritten(this.#context, change);
      case 'tasks':
        return taskWritten(this.#context, change);
      case 'orders': {
        const customerId = after?.['customerId'];
        return settleOrder(this.#context, {
          orderId: id,
          customerId: typeof customerId === 'string' ? customerId : undefined,
        });
      }
    }
  }
}
