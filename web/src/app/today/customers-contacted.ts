import { addMonths, businessDayOf, monthOf, type BusinessDay } from '@creamline/domain/time';

interface Contact {
  readonly customerId: string;
  readonly timestamp: Date;
}

/** How many different customers were spoken to this month so far, and in the same days of the month before. */
export function customersContacted(
  contacts: readonly Contact[],
  { today, timeZone }: { readonly today: BusinessDay; readonly timeZone: string },
): { readonly now: number; readonly before: number } {
  const until = (last: BusinessDay): number => {
    const customers = contacts
      .map(({ customerId, timestamp }) => ({ customerId, day: businessDayOf(timestamp, timeZone) }))
      .filter(({ day }) => day <= last && monthOf(day) === monthOf(last))
      .map(({ customerId }) => customerId);
    return new Set(customers).size;
  };
  return { now: until(today), before: until(addMonths(today, -1)) };
}
