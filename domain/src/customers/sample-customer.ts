import type { Company } from '../territories/index.ts';
import { defaultCompany } from '../territories/index.ts';
import { addDays, instantOf, monthOf, weekStart, type BusinessDay } from '../time/index.ts';
import { customerSchema, type Customer } from './customer.ts';
import type { CustomerStats } from './stats-schema.ts';

/** For specs: a retail customer nothing has happened to yet. */
export function sampleCustomer(change: Partial<Customer> = {}): Customer {
  return {
    ...customerSchema.parse({
      basicInfo: {
        name: 'Käserei Kern',
        legalName: null,
        email: null,
        phone: null,
        address: { line1: '', line2: '', city: 'Leipzig', region: '', postalCode: '04109', country: 'DE' },
        location: null,
      },
      status: 'active',
      businessType: 'retail',
      companySize: null,
      industryCategory: null,
      accountManager: null,
      preferences: { deliveryDays: [2, 5], deliveryNote: '', contactMethod: null, language: null },
      discoverySource: null,
      acquisitionChannel: null,
      parentId: null,
      custom: {},
      assignedRepId: 'rep-anna',
      territoryId: 'leipzig',
      createdAt: new Date('2025-01-07T09:00:00Z'),
      createdBy: 'rep-anna',
      updatedAt: new Date('2025-01-07T09:00:00Z'),
      updatedBy: 'rep-anna',
      rev: 'r1',
      base: null,
    }),
    ...change,
  };
}

/** For specs: the statistics of one order of 100.00 net goods, two units of `MILK`, on each of the days. */
export function sampleStats(days: readonly BusinessDay[], timeZone = 'Europe/Berlin'): CustomerStats {
  const newest = days.toSorted().toReversed();
  const at = (day: BusinessDay | undefined): Date | null =>
    day === undefined ? null : instantOf(day, timeZone, 8);
  const weeks: Record<string, number> = {};
  const byMonth: Record<string, { orders: number; revenueMinor: number }> = {};
  for (const day of days) {
    weeks[weekStart(day)] = (weeks[weekStart(day)] ?? 0) + 10_000;
    const month = byMonth[monthOf(day)] ?? { orders: 0, revenueMinor: 0 };
    byMonth[monthOf(day)] = { orders: month.orders + 1, revenueMinor: month.revenueMinor + 10_000 };
  }
  const last = newest[0];
  return {
    orderCount: days.length,
    revenueMinor: 10_000 * days.length,
    firstOrderDay: newest.at(-1) ?? null,
    lastOrderDay: last ?? null,
    firstOrderAt: at(newest.at(-1)),
    lastOrderAt: at(last),
    medianGapDays: null,
    recentDays: newest.slice(0, 24),
    weeks,
    byMonth,
    products: last === undefined ? {} : { MILK: { quantity: 2 * days.length, lastDay: last } },
  };
}

/** For specs: order days every `step` days, the last on `last`, newest first. */
export function everyDays(step: number, count: number, last: BusinessDay): BusinessDay[] {
  return Array.from({ length: count }, (_, index) => addDays(last, -step * index));
}

/** For specs: a dairy that delivers every day, so that days and delivery days are the same. */
export const everyDayCompany: Company = { ...defaultCompany, deliveryDays: [1, 2, 3, 4, 5, 6, 7] };
