import type { Claims } from '@creamline/domain/users';

/** The accounts people sign in with, as far as staff records decide over them. */
export interface SignInAccounts {
  /** What the account's tokens say; null for nothing, undefined where there is no account. */
  claims(uid: string): Promise<Claims | null | undefined>;
  setClaims(uid: string, claims: Claims | null): Promise<void>;
  /** Ends every session: no new token comes of an old sign-in. */
  endSessions(uid: string): Promise<void>;
}
