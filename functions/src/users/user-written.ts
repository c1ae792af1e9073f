import type { ChangeInParts } from '@creamline/domain/audit';
import { sameValue, write, type Fields } from '@creamline/domain/paths';
import { claimsOf, type Claims } from '@creamline/domain/users';
import { recordChange, type RecordedChange } from '../audit/index.ts';
import type { Context } from '../platform/index.ts';
import type { SignInAccounts } from '../platform/sign-in-accounts.ts';

const privileges = ['role', 'territories', 'active'];

/**
 * Brings the claims of a member of staff's account to what their document says, ends the sessions of who has left,
 * and records a change of privileges.
 */
export async function userWritten(
  context: Context,
  accounts: SignInAccounts,
  change: RecordedChange,
): Promise<void> {
  const { before, after } = inPrivileges(change.before(), change.after());
  if (sameValue(before, after)) return;
  await recordChange(context, 'user', change, inPrivileges);
  await bringUser(context, accounts, change.id);
}

/** Claims and sessions as the document now has them, whatever changed. */
export async function bringUser(context: Context, accounts: SignInAccounts, id: string): Promise<void> {
  const user = (await context.db.get(['user', id]))?.data ?? null;
  await bringAccount(accounts, id, claimsOf(user));
  if (user !== null && !user.active) await closeToOldTokens(context, id);
}

/** Throws where there is no account for the claims yet, so that the event comes again until there is. */
async function bringAccount(accounts: SignInAccounts, id: string, claims: Claims | null): Promise<void> {
  const present = await accounts.claims(id);
  if (present === undefined) {
    if (claims !== null) throw new Error('There is no account to sign in with yet');
    return;
  }
  await accounts.setDisabled(id, claims === null);
  if (sameValue(present, claims)) return;
  await accounts.setClaims(id, claims);
  if (claims === null) await accounts.endSessions(id);
}

/** Tokens of who has left stay shut out when the person comes back: they sign in anew. */
async function closeToOldTokens(context: Context, id: string): Promise<void> {
  await context.db.transaction(async (transaction) => {
    const user = (await transaction.get(['user', id]))?.data ?? null;
    if (user === null || user.active) return;
    if (user.validAfter !== null && user.validAfter >= user.updatedAt) return;
    transaction.write([write.update(['user', id], { validAfter: context.now() })]);
  });
}

function inPrivileges(old: Fields | null, fresh: Fields | null): ChangeInParts {
  return { before: privilegesOf(old), after: privilegesOf(fresh) };
}

function privilegesOf(fields: Fields | null): Fields {
  return Object.fromEntries(privileges.map((name) => [name, fields?.[name]]));
}
