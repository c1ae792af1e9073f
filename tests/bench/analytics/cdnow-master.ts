import type { PurchaseColumns, PurchaseRow, SpendRow } from '@creamline/domain/analytics';
import { z } from 'zod';
import { askReference } from '../references/reference.ts';

/** One purchase: who, on which day since 1970, for how many dollars. */
export type Purchase = readonly [customer: string, day: number, dollars: number];

const purchases = z.array(z.tuple([z.string(), z.number(), z.number()]));

/** Every purchase of the 23,570 CDNOW customers, which comes with `lifetimes`; null without Python. */
export async function cdnowMaster(): Promise<readonly Purchase[] | null> {
  const answer = await askReference('lifetime', { model: 'master' });
  return answer === null ? null : purchases.parse(answer);
}

/** The same column by column. */
export const columnsOf = (all: readonly Purchase[]): PurchaseColumns => ({
  customers: all.map(([customer]) => customer),
  days: Int32Array.from(all, ([, day]) => day),
  money: Float64Array.from(all, ([, , dollars]) => dollars),
});

/** A customer's 39 weeks to 1997-09-30 in short, and what came in the 39 weeks after. */
export interface SplitCustomer extends PurchaseRow, SpendRow {
  readonly id: string;
  readonly later: number;
}

const dayOf = (day: string): number => Date.parse(day) / 86_400_000;
/** The last of the first 39 weeks. */
export const CUT = dayOf('1997-09-30');
const END = dayOf('1998-06-30');

/** Purchases summed up as in Fader, Hardie and Lee (2005): one a day, times in weeks. */
export function split(all: readonly Purchase[]): readonly SplitCustomer[] {
  const customers = new Map<string, Map<number, number>>();
  for (const [customer, day, dollars] of all) {
    if (day > END) continue;
    const days = customers.get(customer) ?? new Map<number, number>();
    customers.set(customer, days.set(day, (days.get(day) ?? 0) + dollars));
  }
  return [...customers].map(([id, days]) => {
    const sorted = [...days.keys()].sort((left, right) => left - right);
    const [birth = 0, ...repeats] = sorted.filter((day) => day <= CUT);
    const spent = repeats.reduce((sum, day) => sum + (days.get(day) ?? 0), 0);
    return {
      id,
      frequency: repeats.length,
      recency: ((repeats.at(-1) ?? birth) - birth) / 7,
      age: (CUT - birth) / 7,
      monetaryValue: repeats.length === 0 ? 0 : spent / repeats.length,
      later: sorted.filter((day) => day > CUT).length,
    };
  });
}
