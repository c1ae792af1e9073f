import { uniforms } from '../../tools/demo/random.ts';

/** Random choices that depend on a seed alone, so that a schedule can be played again. */
export class Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;

  constructor(seed: number) {
    // Neighbouring seeds must not start alike.
    this.next = uniforms(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b));
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}
