import type { Call, Gate } from '../../functions/src/platform/testing/memory-database.ts';
import type { Random } from './random.ts';

/** The process died before or after a call; what ran in it never hears of the answer. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** When a crash strikes; asked once for each call. */
export type CrashPlan = (call: Call) => 'before' | 'after' | null;

interface PendingCall {
  readonly name: string;
  readonly happen: () => void;
  readonly die: (alsoHappens: boolean) => void;
}

/** Something that may happen next, beside the calls that wait: a command, or an event's delivery. */
export interface Choice {
  readonly name: string;
  readonly start: () => void;
}

const everythingThatIsReady = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The one event loop of a schedule: calls to the store wait here until the seed picks them, so every interleaving
 * of handlers is possible and none is left to chance.
 */
export class EventLoop {
  readonly trace: string[] = [];
  readonly #random: Random;
  readonly #waiting: PendingCall[] = [];
  #crashes: CrashPlan = () => null;

  constructor(random: Random) {
    this.#random = random;
  }

  set crashPlan(plan: CrashPlan) {
    this.#crashes = plan;
  }

  /** The gate of one process. After its crash none of its calls is answered any more. */
  gate(process: string): Gate {
    let dead = false;
    return <T>(call: Call, happen: () => T): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        if (dead) {
          reject(new Crash(process));
          return;
        }
        this.#waiting.push({
          name: `${process}.${call}`,
          happen: () => {
            try {
              resolve(happen());
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)));
            }
          },
          die: (alsoHappens) => {
            dead = true;
            try {
              if (alsoHappens) happen();
            } finally {
              reject(new Crash(process));
            }
          },
        });
      });
  }

  #answer(index: number): void {
    const [call] = this.#waiting.splice(index, 1);
    if (call === undefined) return;
    const kind = call.name.endsWith('commit') ? 'commit' : 'get';
    const crash = this.#crashes(kind);
    this.trace.push(crash === null ? call.name : `${call.name} crash ${crash}`);
    if (crash === null) call.happen();
    else die(call, crash === 'after');
  }

  /** Plays until nothing waits and nothing is left to choose. */
  async run(choices: () => readonly Choice[]): Promise<void> {
    for (;;) {
      const open = choices();
      const total = this.#waiting.length + open.length;
      if (total === 0) return;
      const picked = this.#random.below(total);
      const choice = open[picked - this.#waiting.length];
      if (choice === undefined) this.#answer(picked);
      else {
        this.trace.push(choice.name);
        choice.start();
      }
      await everythingThatIsReady();
    }
  }
}

function die(call: PendingCall, alsoHappens: boolean): void {
  try {
    call.die(alsoHappens);
  } catch {
    // The store refused the call; nobody is left to hear it.
  }
}
