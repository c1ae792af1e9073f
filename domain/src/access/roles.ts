import { z } from 'zod';

/** The six roles of the plan's section 4, plus `admin` for staff and settings. */
export const roles = ['rep', 'manager', 'marketing', 'service', 'executive', 'admin'] as const;

export const roleSchema = z.enum(roles);

export type Role = z.infer<typeof roleSchema>;
