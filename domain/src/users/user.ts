import * as z from 'zod';
import { roles } from '../access/index.ts';
import { line } from '../paths/shared.ts';

/** `users/{uid}`: a member of staff. Rules read it on every request, so an ex-employee's live token opens nothing. */
export const userSchema = z.object({
  name: line(120),
  email: z.email(),
  role: z.enum(roles),
  territories: z.array(z.string()).max(50),
  managerId: z.string().nullable(),
  active: z.boolean(),
  locale: z.enum(['en', 'de']),
  /** Tokens issued before this are refused; null refuses none. */
  validAfter: z.date().nullable(),
  quietHours: z
    .object({ from: z.number().int().min(0).max(23), to: z.number().int().min(0).max(23) })
    .default({ from: 20, to: 7 }),
  /** ISO weekdays on which reminders may go out. */
  workingDays: z.array(z.number().int().min(1).max(7)).default([1, 2, 3, 4, 5]),
  createdAt: z.date(),
  updatedAt: z.date(),
  /** Who changed it last, so that the audit can name a person; null where nobody is known. */
  updatedBy: z.string().max(128).nullable().default(null),
});

export type User = z.infer<typeof userSchema>;
