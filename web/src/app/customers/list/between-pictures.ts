/** Garbage that is due to be collected is, as soon as a script runs: it may be one that has nothing else to do. */
const nothing = (): void => undefined;

/**
 * Does its steps after a picture of a moving list and not in it, each in a task of its own, so that the page is never
 * busy for long at a stretch. Before them and behind comes an empty task: a collection of garbage, which takes longer
 * than any of them, then falls into it, and not into a step or the next picture.
 */
export class BetweenPictures {
  readonly #steps: readonly (() => void)[];
  #timers: readonly ReturnType<typeof setTimeout>[] = [];

  constructor(...steps: readonly (() => void)[]) {
    this.#steps = [nothing, ...steps, () => (this.#timers = [])];
  }

  /** Has the steps done once, however often it is called before they are. */
  due(): void {
    if (this.#timers.length === 0) this.#timers = this.#steps.map((step) => setTimeout(step));
  }

  end(): void {
    this.#timers.forEach(clearTimeout);
  }
}
