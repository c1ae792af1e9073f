import { createHash } from 'node:crypto';
import {
  inviteStaffSchema,
  judgeInvitation,
  planInvitation,
  type InviteStaff,
  type StaffRefusal,
} from '@creamline/domain/users';
import type { CallableSpec } from '../platform/callable.ts';
import { settingsOf, type Context } from '../platform/index.ts';
import type { SignInAccounts } from '../platform/sign-in-accounts.ts';

const TERRITORIES_AT_MOST = 1_000;

/**
 * Makes the account, the staff record and the invitation of a new member of staff. The account comes first and its id
 * is made of the address, so that an attempt that broke off is taken up by the next one.
 */
export function inviteStaff(accounts: SignInAccounts): CallableSpec<InviteStaff> {
  return {
    name: 'inviteStaff',
    input: inviteStaffSchema,
    handle: async (context, { caller, input, remember }) => {
      const refused = (await judge(context, input)) ?? (await openAccount(accounts, input));
      if (refused !== null) return { refused };
      const uid = uidFor(input.email);
      const { company } = await settingsOf(context);
      const writes = planInvitation(input, { uid, by: caller.uid, company, now: context.now() });
      const answer = { uid };
      await context.db.commit([...writes, ...remember(answer)]);
      return answer;
    },
  };
}

/** The id of the account for an address. */
export function uidFor(email: string): string {
  return `staff-${createHash('sha256').update(email).digest('hex').slice(0, 24)}`;
}

async function judge(
  { db }: Context,
  { email, territories, managerId }: InviteStaff,
): Promise<StaffRefusal | null> {
  const [known, manager, present] = await Promise.all([
    db.list({ from: ['user'], where: [['email', '==', email]], limit: 1 }),
    managerId === null ? null : db.get(['user', managerId]),
    territories.length === 0 ? [] : db.list({ from: ['territory'], limit: TERRITORIES_AT_MOST }),
  ]);
  if (known.length > 0) return 'emailExists';
  return judgeInvitation(
    { territories, managerId },
    { territories: new Set(present.map(({ id }) => id)), manager: manager?.data ?? null },
  );
}

async function openAccount(
  accounts: SignInAccounts,
  { email, name }: InviteStaff,
): Promise<StaffRefusal | null> {
  const result = await accounts.open({ uid: uidFor(email), email, name });
  return result === 'taken' ? 'emailExists' : null;
}
