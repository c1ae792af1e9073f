import { Injectable, signal } from '@angular/core';

/** The time of day as a signal: relative times and "today" move on while a page stays open. */
@Injectable({ providedIn: 'root' })
export class Clock {
  readonly #now = signal(new Date());
  readonly now = this.#now.asReadonly();

  /** The time to the millisecond; what asks for it in a computation is asked again as {@link now} moves on. */
  exactly(): Date {
    this.#now();
    return new Date();
  }

  constructor() {
    setInterval(() => this.#now.set(new Date()), 30_000);
  }
}
