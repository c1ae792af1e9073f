import * as z from 'zod';
import { callKey } from '../paths/call.ts';
import { roles } from '../access/roles.ts';
import { line } from '../paths/shared.ts';

const uid = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[^/]+$/);

/** What `inviteStaff` is asked: who comes, and what they may do. */
export const inviteStaffSchema = z.object({
  key: callKey,
  name: line(120),
  email: z.email().max(254).toLowerCase(),
  role: z.enum(roles),
  territories: z.array(z.string().min(1).max(128)).max(50),
  managerId: uid.nullable(),
  locale: z.enum(['en', 'de']),
});

/** What `sendSignInLink` is asked: to whom. */
export const sendSignInLinkSchema = z.object({ key: callKey, uid });

/** What `countWork` is asked: whose. */
export const countWorkSchema = z.object({ uid });

/** What `handOverWork` is asked: from whom to whom. */
export const handOverWorkSchema = z.object({ key: callKey, fromUid: uid, toUid: uid });

export type InviteStaff = z.infer<typeof inviteStaffSchema>;
export type SendSignInLink = z.infer<typeof sendSignInLinkSchema>;
export type CountWork = z.infer<typeof countWorkSchema>;
export type HandOverWork = z.infer<typeof handOverWorkSchema>;
