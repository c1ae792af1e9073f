import { instantOf, type BusinessDay } from '@creamline/domain/time';
import { defaultCompany } from '@creamline/domain/territories';

/** A document of the demo dairy: where it stands, and what is in it. */
export interface DemoDocument {
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const hours = new Map<string, number>();

/** An instant of a business day in the dairy's time zone. */
export function at(day: BusinessDay, hour: number, minute = 0): Date {
  // Kept, because asking the time zone takes longer than all the rest of making an order.
  const key = `${day} ${hour}`;
  const begins = hours.get(key) ?? instantOf(day, defaultCompany.timeZone, hour).getTime();
  hours.set(key, begins);
  return new Date(begins + minute * 60_000);
}

export interface Authored {
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly updatedAt: Date;
  readonly updatedBy: string;
  readonly rev: string;
  readonly base: null;
}

/** What every record that people write carries. */
export function authoredBy(uid: string, createdAt: Date, revision: string): Authored {
  return {
    createdAt,
    createdBy: uid,
    updatedAt: createdAt,
    updatedBy: uid,
    rev: revision.slice(0, 40),
    base: null,
  };
}
