import * as z from 'zod';

/** `audit/{id}`: one privileged change, written in the same transaction as the change. Append-only. */
export const auditSchema = z.object({
  at: z.date(),
  /** Uid, or the name of the function where no person asked. */
  actor: z.string().max(128),
  role: z.string().max(40),
  action: z.string().max(80),
  collection: z.string().max(80),
  documentId: z.string().max(200),
  /**
   * What the record was called then, as nobody who reads the trail need be able to read the record: a segment's, a territory's
   * or a member of staff's name, an order's number, whom a mail was for. No customer's name, and no content of a mail.
   */
  label: z.string().max(200).nullable().default(null),
  /**
   * Changed fields: before and after as JSON text, shortened. Of settings and territories a field is the path of a part
   * (`tiers.gold.from`), and of a list what was `.added` and `.removed`.
   */
  changes: z
    .array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
    .max(100),
  reason: z.string().max(500).nullable(),
});

export type AuditEntry = z.infer<typeof auditSchema>;
