import { asRole } from '@creamline/domain/access';
import { getAuth } from 'firebase-admin/auth';
import type { SignInAccounts } from './sign-in-accounts.ts';

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The accounts of Firebase Authentication. */
export const firebaseAccounts: SignInAccounts = {
  claims: async (uid) => {
    try {
      const { customClaims = {} } = await getAuth().getUser(uid);
      const role = asRole(customClaims['role']);
      const territories: unknown = customClaims['territories'];
      return role === null
        ? null
        : { role, territories: Array.isArray(territories) ? territories.map(String) : [] };
    } catch (error) {
      if (hasCode(error, 'auth/user-not-found')) return undefined;
      throw error;
    }
  },
  open: async ({ uid, email, name }) => {
    try {
      await getAuth().createUser({ uid, email, displayName: name });
      return 'opened';
    } catch (error) {
      if (hasCode(error, 'auth/uid-already-exists')) return 'exists';
      if (!hasCode(error, 'auth/email-already-exists')) throw error;
      return (await getAuth().getUserByEmail(email)).uid === uid ? 'exists' : 'taken';
    }
  },
  setDisabled: async (uid, disabled) => {
    await getAuth().updateUser(uid, { disabled });
  },
  passwordLink: (email) => getAuth().generatePasswordResetLink(email),
  setClaims: (uid, claims) => getAuth().setCustomUserClaims(uid, claims),
  endSessions: (uid) => getAuth().revokeRefreshTokens(uid),
};
