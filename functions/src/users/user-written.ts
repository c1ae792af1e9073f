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
  const user = await context.db.get(['user', id]);
  const claims = claimsOf(user?.data ?? null);
  const at = context.now();
  const entry = auditEntry({
    actor: 'userWritten',
    role: 'system',
    action: 'privilegesChanged',
    collection: 'users',
    documentId: id,
    before: old,
    after: fresh,
    at,
  });
  await context.db.commit([write.set(['audit', auditId(id, after() ?? before())], entry)]);
  await bringClaims(accounts, id, claims);
}

/** Throws where there is no account for the claims yet, so that the event comes again until there is. */
async function bringClaims(accounts: SignInAccounts, id: string, claims: Claims | null): Promise<void> {
  const present = await accounts.claims(id);
  if (present === undefined) {
    if (claims !== null) throw new Error('There is no account to sign in with yet');
    return;
  }
  if (sameValue(present, claims)) return;
  await accounts.setClaims(id, claims);
  if (claims === null) await accounts.endSessions(id);
}

function pick(fields: Fields | null): Fields | null {
  return fields && Object.fromEntries(privileges.map((name) => [name, fields[name]]));
}

/** One entry for each change, however often its event comes: the change is known by when it was made. */
function auditId(uid: string, fields: Fields | null): string {
  const updatedAt = fields?.['updatedAt'];
  return `user_${uid}_${updatedAt instanceof Date ? updatedAt.getTime() : 'unknown'}`;
}
