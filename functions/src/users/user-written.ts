import { auditEntry } from '@creamline/domain/audit';
import { sameValue, write, type Fields } from '@creamline/domain/paths';
import { claimsOf, type Claims } from '@creamline/domain/users';
import type { Context } from '../platform/index.ts';
import type { SignInAccounts } from '../platform/sign-in-accounts.ts';

export interface UserChange {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
}

const privileges = ['role', 'territories', 'active'];

/**
 * Brings the claims of a member of staff's account to what their document says, ends the sessions of who has left,
 * and records a change of privileges.
 */
export async function userWritten(
  context: Context,
  accounts: SignInAccounts,
  { id, before, after }: UserChange,
): Promise<void> {
  const [old, fresh] = [pick(before()), pick(after())];
  if (sameValue(old, fresh)) return;
  await recordChange(context, { id, before, after });
  await bringUser(context, accounts, id);
}

/** Claims and sessions as the document now has them, whatever changed. */
export async function bringUser(context: Context, accounts: SignInAccounts, id: string): Promise<void> {
  const user = (await context.db.get(['user', id]))?.data ?? null;
  await bringAccount(accounts, id, claimsOf(user));
  if (user !== null && !user.active) await closeToOldTokens(context, id);
}

/** One entry for each change, however often its event comes. */
async function recordChange(context: Context, { id, before, after }: UserChange): Promise<void> {
  const entryId = auditId(id, after() ?? before());
  const by = after()?.['updatedBy'];
  const name = (after() ?? before())?.['name'];
  const entry = auditEntry({
    actor: typeof by === 'string' ? by : 'userWritten',
    role: typeof by === 'string' ? 'admin' : 'system',
    action: 'privilegesChanged',
    collection: 'users',
    documentId: id,
    label: typeof name === 'string' ? name : null,
    before: pick(before()),
    after: pick(after()),
    at: context.now(),
  });
  await context.db.transaction(async (transaction) => {
    const written = await transaction.get(['audit', entryId]);
    if (written === null) transaction.write([write.create(['audit', entryId], entry)]);
  });
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

function pick(fields: Fields | null): Fields | null {
  return fields && Object.fromEntries(privileges.map((name) => [name, fields[name]]));
}

/** A change is known by when it was made. */
function auditId(uid: string, fields: Fields | null): string {
  const updatedAt = fields?.['updatedAt'];
  return `user_${uid}_${updatedAt instanceof Date ? updatedAt.getTime() : 'unknown'}`;
}
