import * as z from 'zod';
import { line, signed } from '../paths/shared.ts';

export const territoryFacts = z.object({
  name: line(120),
  postalCodes: z.array(z.string().max(20)).max(2000).default([]),
  repIds: z.array(z.string()).max(200).default([]),
  managerIds: z.array(z.string()).max(50).default([]),
});

/** `territories/{id}`. */
export const territorySchema = territoryFacts.extend({ ...signed, updatedAt: z.date() });

/** Found before. Asking costs milliseconds, and the functions read the company anew every few seconds. */
const timeZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (timeZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  timeZones.add(name);
  return true;
}

/** Days without delivery a dairy may keep; rules say the same. */
export const MAX_CLOSURES = 400;

export const companyFacts = z.object({
  name: line(200),
  timeZone: z.string().min(1).max(60).refine(isTimeZone, 'Use a time zone such as Europe/Berlin'),
  currency: z.string().regex(/^[A-Z]{3}$/),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** ISO weekdays on which the dairy delivers. */
  deliveryDays: z.array(z.number().int().min(1).max(7)).default([1, 2, 3, 4, 5, 6]),
  /** Business days on which nobody works or delivers. */
  closures: z.array(z.string()).max(MAX_CLOSURES).default([]),
});

/** `settings/company`: the dairy itself. */
export const companySchema = companyFacts.extend(signed);

export type Territory = z.infer<typeof territorySchema>;
export type Company = z.infer<typeof companyFacts>;

export const defaultCompany: Company = {
  name: 'Creamline Dairy',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  country: 'DE',
  deliveryDays: [1, 2, 3, 4, 5, 6],
  closures: [],
};
