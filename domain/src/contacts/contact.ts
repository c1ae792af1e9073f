import * as z from 'zod';
import { contactMethods } from '../customers/choices.ts';
import { emailSchema, phoneSchema } from '../customers/customer.ts';
import { authored, idSchema, line, scoped, text } from '../paths/shared.ts';

/** What a client may write of a contact. */
export const contactFacts = {
  customerId: idSchema,
  name: line(200),
  position: text(120),
  department: text(120),
  email: emailSchema.nullable(),
  phone: phoneSchema.nullable(),
  preferredContactMethod: z.enum(contactMethods).nullable(),
  /** `MM-dd` or `yyyy-MM-dd`: a birthday without its year is enough to congratulate. */
  birthday: z
    .string()
    .regex(/^(\d{4}-)?\d{2}-\d{2}$/)
    .nullable(),
  notes: text(2000),
  tags: z.array(line(40)).max(20),
  isPrimary: z.boolean(),
  isDecisionMaker: z.boolean(),
  influenceLevel: z.enum(['low', 'medium', 'high']).nullable(),
  /** Channels the person agreed to hear from us on. */
  communicationPreferences: z.array(z.enum(contactMethods)).max(4),
  ...scoped,
} as const;

/** `contacts/{id}`: a person at a customer. A function keeps exactly one `isPrimary` for each customer. */
export const contactSchema = z.object({
  ...contactFacts,
  ...authored,
  lastContactDate: z.date().nullable().default(null),
});

export type Contact = z.infer<typeof contactSchema>;
