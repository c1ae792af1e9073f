import type { App } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { demoPassword, demoStaff } from '@creamline/domain/users';

/** An account for each member of the demo's staff, with the claims that `users/{uid}` stands for. */
export async function createAccounts(app: App): Promise<void> {
  const auth = getAuth(app);
  for (const { uid, name, email, role, territories } of demoStaff) {
    const account = { email, displayName: name, password: demoPassword, emailVerified: true };
    const known = await auth.getUsers([{ uid }]);
    if (known.users.length === 0) await auth.createUser({ uid, ...account });
    else await auth.updateUser(uid, account);
    await auth.setCustomUserClaims(uid, { role, territories });
  }
}
