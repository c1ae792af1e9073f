import { asRole } from '@creamline/domain/access';
import { getAuth } from 'firebase-admin/auth';
import type { SignInAccounts } from './sign-in-accounts.ts';

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'auth/user-not-found';
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
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  setClaims: (uid, claims) => getAuth().setCustomUserClaims(uid, claims),
  endSessions: (uid) => getAuth().revokeRefreshTokens(uid),
};
