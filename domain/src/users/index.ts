export { userSchema, type User } from './user.ts';
export * from './plain.ts';
export { claimsOf, type Claims } from './claims.ts';
export {
  countWorkSchema,
  handOverWorkSchema,
  inviteStaffSchema,
  sendSignInLinkSchema,
  type CountWork,
  type HandOverWork,
  type InviteStaff,
  type SendSignInLink,
} from './staff-requests.ts';
export {
  judgeHandOver,
  judgeInvitation,
  planInvitation,
  planSignInMail,
  type StaffRefusal,
} from './plan-staff.ts';
