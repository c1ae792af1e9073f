import { setTimeout as pause } from 'node:timers/promises';

/** Keeps a stream of writes under a rate, so that the triggers it wakes keep up. */
export class Pace {
  readonly #rate: number;
  #dueAt = 0;

  constructor(rate: number) {
    this.#rate = rate;
  }

  /** Resolves when `count` further documents may be written. */
  async take(count: number): Promise<void> {
    const at = performance.now();
    const wait = this.#dueAt - at;
    this.#dueAt = Math.max(at, this.#dueAt) + (count / this.#rate) * 1000;
    if (wait > 0) await pause(wait);
  }
}
