import type { DocumentKind, DocumentOf, Ref, Write } from '@creamline/domain/paths';
import type { Claims } from '@creamline/domain/users';
import { recordChange } from '../audit/index.ts';
import { contactWritten } from '../contacts/index.ts';
import { customerWritten } from '../customers/index.ts';
import { interactionWritten } from '../interactions/index.ts';
import { stepJob } from '../jobs/index.ts';
import type { JobQueue, JobStep } from '../platform/job-queue.ts';
import type { Context } from '../platform/index.ts';
import { MemoryDatabase } from '../platform/testing/memory-database.ts';
import type { MemoryDocument } from '../platform/testing/memory-store.ts';
import { segmentWritten } from '../segments/index.ts';
import { taskWritten } from '../tasks/index.ts';
import type { SignInAccounts } from '../platform/sign-in-accounts.ts';
import { userWritten } from '../users/index.ts';

/** A document's write, as its trigger is told of it. */
interface Change {
  readonly path: string;
  readonly before: MemoryDocument | null;
  readonly after: MemoryDocument | null;
}

/** For specs: takes one of what waits, and says whether it comes again later. */
export interface Delivery {
  /** The place of the next event among those that wait. */
  pick(waiting: number): number;
  again(): boolean;
}

const inOrder: Delivery = { pick: () => 0, again: () => false };

/** For specs: the real handlers over a database in memory, with events, a task queue and accounts of their own. */
export class HandlerWorld {
  readonly db = new MemoryDatabase();
  readonly steps: JobStep[] = [];
  readonly accounts = new Map<string, Claims | null>();
  readonly ended: string[] = [];
  now = new Date('2026-06-01T10:00:00Z');
  #seen = new Map<string, MemoryDocument>();
  #waiting: Change[] = [];

  readonly context: Context = {
    db: this.db,
    now: () => this.now,
    newId: () => 'id',
  };

  readonly queue: JobQueue = {
    add: (step) => {
      this.steps.push(step);
      return Promise.resolve();
    },
  };

  /** Addresses of accounts, by uid, as far as they were opened here. */
  readonly addresses = new Map<string, string>();
  readonly disabled = new Set<string>();

  readonly signIn: SignInAccounts = {
    open: ({ uid, email }) => {
      if (this.accounts.has(uid)) return Promise.resolve('exists');
      if ([...this.addresses.values()].includes(email)) return Promise.resolve('taken');
      this.accounts.set(uid, null);
      this.addresses.set(uid, email);
      return Promise.resolve('opened');
    },
    setDisabled: (uid, disabled) => {
      if (disabled) this.disabled.add(uid);
      else this.disabled.delete(uid);
      return Promise.resolve();
    },
    passwordLink: (email) => Promise.resolve(`https://sign-in.example/?for=${email}`),
    claims: (uid) => Promise.resolve(this.accounts.get(uid)),
    setClaims: (uid, claims) => {
      this.accounts.set(uid, claims);
      return Promise.resolve();
    },
    endSessions: (uid) => {
      this.ended.push(uid);
      return Promise.resolve();
    },
  };

  /** Writes as a client or a loader does, and lets the events wait. */
  async commit(writes: readonly Write[]): Promise<void> {
    await this.db.commit(writes);
    this.#notice();
  }

  /** Lets what was written since pass without events, as if they had been lost. */
  forget(): void {
    this.#notice();
    this.#waiting = [];
  }

  async read<K extends DocumentKind>(...ref: Ref<K>): Promise<DocumentOf<K> | null> {
    return (await this.db.get(ref))?.data ?? null;
  }

  /** Paths of a collection's documents. */
  paths(prefix: string): string[] {
    const depth = prefix.split('/').length;
    return [...this.db.store.documents.keys()]
      .filter(
        (path) => path.startsWith(prefix) && path.split('/').length <= depth + (prefix.endsWith('/') ? 0 : 1),
      )
      .sort();
  }

  /** Delivers events and steps of jobs until nothing waits. A minute passes with each. */
  async settle(delivery: Delivery = inOrder): Promise<void> {
    for (let count = 0; this.#waiting.length + this.steps.length > 0; count++) {
      if (count > 5000) throw new Error('The handlers keep each other busy for ever');
      const at = delivery.pick(this.#waiting.length + this.steps.length);
      this.now = new Date(this.now.getTime() + 60_000);
      const change = this.#waiting[at];
      const step = this.steps[at - this.#waiting.length];
      const stays = delivery.again();
      if (change !== undefined) {
        if (!stays) this.#waiting.splice(at, 1);
        await this.#handle(change);
      } else if (step !== undefined) {
        if (!stays) this.steps.splice(at - this.#waiting.length, 1);
        await stepJob(this.context, this.queue, step);
      }
      this.#notice();
    }
  }

  /** Delivers events until none waits, and leaves the steps of jobs where they are. */
  async settleEvents(): Promise<void> {
    for (let change = this.#waiting.shift(); change !== undefined; change = this.#waiting.shift()) {
      await this.#handle(change);
      this.#notice();
    }
  }

  /** Does the next step of a job. */
  async step(): Promise<void> {
    const step = this.steps.shift();
    if (step !== undefined) await stepJob(this.context, this.queue, step);
    this.#notice();
  }

  /** Runs the work of a schedule, and what follows from it. */
  async run<T>(work: (context: Context) => Promise<T>): Promise<T> {
    const result = await work(this.context);
    this.#notice();
    await this.settle();
    return result;
  }

  #notice(): void {
    const now = new Map(this.db.store.documents);
    for (const path of new Set([...this.#seen.keys(), ...now.keys()])) {
      const [before, after] = [this.#seen.get(path) ?? null, now.get(path) ?? null];
      if (before !== after) this.#waiting.push({ path, before, after });
    }
    this.#seen = now;
  }

  async #handle({ path, before, after }: Change): Promise<void> {
    const [collection = '', id = '', ...deeper] = path.split('/');
    if (deeper.length > 0) return;
    const change = {
      id,
      before: () => before?.data ?? null,
      after: () => after?.data ?? null,
      beforeVersion: () => (before === null ? null : String(before.version)),
    };
    const handlers: Readonly<Record<string, () => Promise<void>>> = {
      customers: () => customerWritten(this.context, this.queue, change),
      interactions: () => interactionWritten(this.context, change),
      contacts: () => contactWritten(this.context, change),
      tasks: () => taskWritten(this.context, change),
      segments: () => segmentWritten(this.context, this.queue, change),
      territories: () => recordChange(this.context, 'territory', change),
      users: () => userWritten(this.context, this.signIn, change),
    };
    const settings: Readonly<Record<string, () => Promise<void>>> = {
      company: () => recordChange(this.context, 'company', change),
      loyalty: () => recordChange(this.context, 'programme', change),
    };
    await (collection === 'settings' ? settings[id] : handlers[collection])?.();
  }
}
