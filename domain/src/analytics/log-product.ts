/** Beyond these a product is logged before it leaves the range of a double. */
const LARGEST = 1e150;
const SMALLEST = 1e-150;

/**
 * A sum of logarithms kept as a product, logged only when it grows out of hand: a hundred positive factors of
 * everyday size cost one logarithm. Relative error as that of adding the logarithms.
 */
export class LogProduct {
  #product = 1;
  #logs = 0;

  /** Adds `times` ln(`factor`), for a positive factor between 1e-150 and 1e150. */
  add(factor: number, times: number): void {
    if (times === 1) this.#product *= factor;
    else this.#logs += times * Math.log(factor);
    if (this.#product > LARGEST || this.#product < SMALLEST) {
      this.#logs += Math.log(this.#product);
      this.#product = 1;
    }
  }

  get sum(): number {
    return this.#logs + Math.log(this.#product);
  }
}
