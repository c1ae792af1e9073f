import type { Claims } from '@creamline/domain/users';

export interface NewAccount {
  readonly uid: string;
  readonly email: string;
  readonly name: string;
}

/** The accounts people sign in with, as far as staff records decide over them. */
export interface SignInAccounts {
  /** What the account's tokens say; null for nothing, undefined where there is no account. */
  claims(uid: string): Promise<Claims | null | undefined>;
  /**
   * Makes an account nobody can sign in to before they have chosen a password. `exists`: it was made before; `taken`:
   * the address belongs to another account.
   */
  open(account: NewAccount): Promise<'opened' | 'exists' | 'taken'>;
  /** Whether anybody can sign in to the account. */
  setDisabled(uid: string, disabled: boolean): Promise<void>;
  /** A fresh link to choose a password; whoever has it can. */
  passwordLink(email: string): Promise<string>;
  setClaims(uid: string, claims: Claims | null): Promise<void>;
  /** Ends every session: no new token comes of an old sign-in. */
  endSessions(uid: string): Promise<void>;
}
