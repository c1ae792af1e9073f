import type { Context } from '../../functions/src/platform/index.ts';
import type { JobQueue, JobStep } from '../../functions/src/platform/job-queue.ts';
import { MemoryDatabase, openGate, type Gate } from '../../functions/src/platform/testing/memory-database.ts';
import { WatchedStore } from './watched-store.ts';

/** What befalls a call to the store. */
export type Mishap = 'dies' | 'UNAVAILABLE' | 'ABORTED';

export const mishaps = ['dies', 'UNAVAILABLE', 'ABORTED'] as const satisfies readonly Mishap[];

const codes = { UNAVAILABLE: 14, ABORTED: 10 } as const;

/** The call with this number, whether it still happens, and what its caller is told. */
export interface Fault {
  readonly call: number;
  readonly when: 'before' | 'after';
  readonly mishap: Mishap;
}

/** What outlives a process: the store, and a task queue. */
export class World {
  readonly store = new WatchedStore();
  readonly steps: JobStep[] = [];

  /** All documents as they read, without their versions. */
  get contents(): object {
    return Object.fromEntries(
      [...this.store.documents]
        .map(([path, { data }]) => [path, data] as const)
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    );
  }
}

/** A process at work in the world, which one fault strikes. One that died is never answered again. */
export class Process {
  readonly world: World;
  readonly context: Context;
  readonly #fault: Fault | null;
  #calls = 0;

  constructor(world: World, now: Date, fault: Fault | null = null) {
    this.world = world;
    this.#fault = fault;
    this.context = { db: new MemoryDatabase(world.store, this.#gate), now: () => now, newId: () => 'id' };
  }

  readonly #gate: Gate = async (call, happen) => {
    this.#calls += 1;
    const fault = this.#fault;
    if (fault === null || this.#calls < fault.call) return await openGate(call, happen);
    const struck = this.#calls === fault.call;
    if (!struck && !this.isDead) return await openGate(call, happen);
    if (struck && fault.when === 'after') happen();
    throw fault.mishap === 'dies'
      ? new Error(`died ${fault.when} call ${fault.call}`)
      : Object.assign(new Error(fault.mishap), { code: codes[fault.mishap] });
  };

  readonly queue: JobQueue = {
    add: (step) => {
      if (this.isDead) return Promise.reject(new Error('died before the queue'));
      this.world.steps.push(step);
      return Promise.resolve();
    },
  };

  /** Calls to the store so far. */
  get calls(): number {
    return this.#calls;
  }

  get isDead(): boolean {
    return this.#fault?.mishap === 'dies' && this.#calls >= this.#fault.call;
  }
}
