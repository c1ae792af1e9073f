import { discardUndelivered as discard, retryUndelivered as retry } from './messages/undelivered.ts';
import { firebaseAccounts } from './platform/firebase-accounts.ts';
import { onCallable } from './platform/on-callable.ts';
import { taskQueue } from './platform/task-queue.ts';
import { redeliverWith } from './redeliver.ts';
import { previewSegment as preview } from './segments/preview-segment.ts';
import { countWork as count, handOverWork as handOver } from './users/hand-over.ts';
import { inviteStaff as invite } from './users/invite-staff.ts';
import { sendSignInLink as sendLink } from './users/sign-in-link.ts';

/** Makes a sign-in and a staff record, and sends the invitation. */
export const inviteStaff = onCallable(invite(firebaseAccounts));

/** Sends a member of staff another link to choose a password. */
export const sendSignInLink = onCallable(sendLink);

/** Counts what somebody still has. */
export const countWork = onCallable(count);

/** Gives what somebody has to a colleague. */
export const handOverWork = onCallable(handOver(taskQueue));

/** Tries again what could not be sent or handled. */
export const retryUndelivered = onCallable(retry(redeliverWith(taskQueue, firebaseAccounts)));

/** Puts aside for good what could not be sent or handled. */
export const discardUndelivered = onCallable(discard);

/** Counts who would be in a segment by a rule under edit. */
export const previewSegment = onCallable(preview);
