import { onDocument } from '../platform/on-document.ts';
import { firebaseAccounts } from '../platform/firebase-accounts.ts';
import { userWritten } from './user-written.ts';

/** A member of staff was written: what their sign-in may do may be stale. */
export const onUserWritten = onDocument({ kind: 'user', name: 'userWritten' }, (context, change) =>
  userWritten(context, firebaseAccounts, change),
);

export { userWritten } from './user-written.ts';
export { giveWork } from './give-work.ts';
export { scopesTogether } from './scopes-together.ts';
