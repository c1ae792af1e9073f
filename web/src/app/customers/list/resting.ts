/** How long a list must stand still to be looked at. */
export const REST_MS = 400;

export interface Tells {
  /** The reader has stayed where they are for {@link REST_MS}. */
  readonly rested: () => void;
  /** The reader who had rested moves on. */
  readonly left: () => void;
}

/** Tells when the reader of a list comes to rest. One timer for however many moves: they come with each picture. */
export class Resting {
  readonly #tells: Tells;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #isWaiting = false;
  #isRested = true;

  constructor(tells: Tells) {
    this.#tells = tells;
  }

  moved(): void {
    this.#since = performance.now();
    if (this.#isRested) this.#tells.left();
    this.#isRested = false;
    this.#timer ??= setTimeout(this.#look, REST_MS);
  }

  /** Who waits at the end for the next rows does not rest; once these are there, nobody has looked at them yet. */
  waits(isWaiting: boolean): void {
    this.#isWaiting = isWaiting;
    this.#since = performance.now();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    const left = this.#isWaiting ? REST_MS : this.#since + REST_MS - performance.now();
    this.#timer = left > 0 ? setTimeout(this.#look, left) : undefined;
    if (left > 0) return;
    this.#isRested = true;
    this.#tells.rested();
  };
}
