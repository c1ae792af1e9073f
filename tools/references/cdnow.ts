import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sampleFile = path.resolve('../shared/data/cdnow-sample.txt');

/** Whether this machine has the public sample of 2,357 CDNOW customers. */
export const haveCdnow = existsSync(sampleFile);

export interface CdnowCustomer {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
  readonly monetaryValue: number;
}

/** Days since 1970 of a day written as 19970930. */
function dayOf(text: string): number {
  return Date.parse(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}T00:00:00Z`) / 86_400_000;
}

/** The 39 weeks to 1997-09-30 as the paper sums them up: purchases of one day are one, times in weeks. */
export function cdnowCustomers(): readonly CdnowCustomer[] {
  const until = dayOf('19970930');
  const customers = new Map<string, Map<number, number>>();
  for (const line of readFileSync(sampleFile, 'utf8').trim().split(/\r?\n/)) {
    const [first = '', second = '', date = '', , dollars = ''] = line.trim().split(/\s+/);
    const day = dayOf(date);
    if (day > until) continue;
    const days = customers.get(first + second) ?? new Map<number, number>();
    customers.set(first + second, days.set(day, (days.get(day) ?? 0) + Number(dollars)));
  }
  return [...customers.values()].map((days) => {
    const [birth = 0, ...repeats] = [...days.keys()].sort((left, right) => left - right);
    const spent = repeats.reduce((sum, day) => sum + (days.get(day) ?? 0), 0);
    return {
      frequency: repeats.length,
      recency: ((repeats.at(-1) ?? birth) - birth) / 7,
      age: (until - birth) / 7,
      monetaryValue: repeats.length === 0 ? 0 : spent / repeats.length,
    };
  });
}
