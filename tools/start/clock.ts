import type { Schedule } from '../emulators/schedules.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How much time goes by between two turns of a schedule, in milliseconds: of `every 10 minutes` and `every 2 hours`,
 * and a day for a line of cron that names no day. Null for what comes more seldom, which is for people to fire.
 */
export function periodOf(when: string): number | null {
  const every = /^every (\d+) (minutes|hours)$/.exec(when);
  if (every !== null) return Number(every[1]) * (every[2] === 'minutes' ? MINUTE : HOUR);
  return /^\d+ \d+ \* \* \*$/.test(when) ? DAY : null;
}

/** What the clock is told, and what it does. */
export interface ClockParts {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly fire: (name: string, now: Date) => Promise<void>;
  /** Told once of each schedule that fails, and again after it has run in between. */
  readonly failed: (name: string, error: unknown) => void;
}

/**
 * The emulators have no clock for schedules: this is the one of the demo dairy, so that figures, reminders and mails
 * come of themselves. `turn` fires what is due, one after the other; the first turn fires everything, to catch up with
 * the days the dairy was not open.
 */
export class Clock {
  readonly #parts: ClockParts;
  readonly #last = new Map<string, number>();
  readonly #failing = new Set<string>();

  constructor(parts: ClockParts) {
    this.#parts = parts;
  }

  async turn(now: Date): Promise<void> {
    for (const [name, { when }] of this.#parts.schedules) {
      const period = periodOf(when);
      const last = this.#last.get(name) ?? -Infinity;
      if (period === null || now.getTime() - last < period) continue;
      this.#last.set(name, now.getTime());
      await this.#fire(name, now);
    }
  }

  async #fire(name: string, now: Date): Promise<void> {
    try {
      await this.#parts.fire(name, now);
      this.#failing.delete(name);
    } catch (error) {
      if (!this.#failing.has(name)) this.#parts.failed(name, error);
      this.#failing.add(name);
    }
  }
}
