import * as z from 'zod';

/** A business day as documents and forms hold it. */
export const businessDaySchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Use a date such as 2026-11-22');
