import { write, type Fields } from '@creamline/domain/paths';
import { MAIL_LOST, PASSWORD_LINK, type OutboxMessage } from '@creamline/domain/messages';
import { deadLetter, errorText, type Context, type Stored } from '../platform/index.ts';
import type { SignInAccounts } from '../platform/sign-in-accounts.ts';
import { MAILS_AT_ONCE, dueMails } from './due-mails.ts';
import { holdMails, releaseMails } from './held-mails.ts';
import type { Mailer, Sending } from './mailer.ts';

export interface OutboxReport {
  readonly sent: number;
  readonly failed: number;
  /** Kept, as no mail server is set up. */
  readonly held: number;
}

/** Where links to choose a password come from. */
export type PasswordLinks = Pick<SignInAccounts, 'passwordLink'>;

const LEASE_MS = 2 * 60_000;
/** No further message is begun after this: a server that does not answer takes half a minute for each. */
const BUDGET_MS = 200_000;
export const MAX_SENDINGS = 5;
const FIRST_DELAY_MS = 60_000;

/**
 * Sends what waits in the outbox, each message at most once as far as SMTP allows: a lease keeps others away, and a
 * message of which nobody knows whether it went out is put aside for a person, not sent again. Without a mail server
 * what waits is held, and says so; it is let go once there is one.
 */
export async function sendOutbox(
  context: Context,
  mailer: Mailer | null,
  links: PasswordLinks,
): Promise<OutboxReport> {
  const report = { sent: 0, failed: await putAsideLost(context), held: 0 };
  if (mailer === null) return { ...report, held: await holdMails(context) };
  await releaseMails(context);
  const started = context.now().getTime();
  for (const { id } of await dueMails(context)) {
    if (context.now().getTime() - started >= BUDGET_MS) break;
    const message = await lease(context, id);
    if (message === null) continue;
    const sending = await send(id, message, mailer, links);
    if (await settle(context, id, message, sending)) report.sent += 1;
    else report.failed += 1;
  }
  return report;
}

/** Hands a message over, with a fresh link where it promises one. */
async function send(
  id: string,
  { to, subject, body, passwordLink }: OutboxMessage,
  mailer: Mailer,
  links: PasswordLinks,
): Promise<Sending> {
  if (passwordLink !== true) return mailer.send({ id, to, subject, body });
  let link;
  try {
    link = await links.passwordLink(to);
  } catch (error) {
    return { outcome: 'notSent', error: errorText(error) };
  }
  return mailer.send({ id, to, subject, body: body.replace(PASSWORD_LINK, () => link) });
}

/** A message that is this run's until the lease ends. */
type Leased = OutboxMessage & { readonly leaseUntil: Date };

/** Takes a message for this run; null where another has it. */
async function lease(context: Context, id: string): Promise<Leased | null> {
  return context.db.transaction(async (transaction) => {
    const stored = await transaction.get(['outbox', id]);
    const now = context.now();
    if (stored === null || stored.data.state !== 'pending' || stored.data.notBefore > now) return null;
    const attempts = stored.data.attempts + 1;
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    transaction.write([write.update(['outbox', id], { state: 'sending', attempts, leaseUntil })]);
    return { ...stored.data, attempts, leaseUntil };
  });
}

/** Records what became of a message. Returns whether it was sent. */
async function settle(context: Context, id: string, message: Leased, sending: Sending): Promise<boolean> {
  const now = context.now();
  const isMine = ({ state, leaseUntil }: OutboxMessage): boolean =>
    state === 'sending' && leaseUntil?.getTime() === message.leaseUntil.getTime();
  if (sending.outcome === 'sent') {
    const fields = { state: 'sent', sentAt: now, leaseUntil: null, lastError: null };
    // It went out, also where it was given up as lost meanwhile.
    await change(context, id, fields, (stored) => isMine(stored) || stored.state === 'failed');
    return true;
  }
  if (sending.outcome === 'notSent' && message.attempts < MAX_SENDINGS) {
    const notBefore = new Date(now.getTime() + FIRST_DELAY_MS * 4 ** (message.attempts - 1));
    const lastError = sending.error.slice(0, 500);
    await change(context, id, { state: 'pending', notBefore, leaseUntil: null, lastError }, isMine);
    return false;
  }
  await fail(context, id, sending.error, isMine);
  return false;
}

/**
 * Changes a message that is still as expected: another run may have given it up meanwhile, and a person had it sent
 * again. Returns whether it was.
 */
function change(
  context: Context,
  id: string,
  fields: Fields,
  isExpected: (stored: OutboxMessage) => boolean,
): Promise<boolean> {
  return context.db.transaction(async (transaction) => {
    const stored = await transaction.get(['outbox', id]);
    if (stored === null || !isExpected(stored.data)) return false;
    transaction.write([write.update(['outbox', id], fields)]);
    return true;
  });
}

async function putAsideLost(context: Context): Promise<number> {
  const lost: readonly Stored<OutboxMessage>[] = await context.db.list({
    from: ['outbox'],
    where: [
      ['state', '==', 'sending'],
      ['leaseUntil', '<=', context.now()],
    ],
    orderBy: [['leaseUntil', 'asc']],
    limit: MAILS_AT_ONCE,
  });
  const now = context.now();
  const isLost = ({ state, leaseUntil }: OutboxMessage): boolean =>
    state === 'sending' && leaseUntil !== null && leaseUntil <= now;
  let failed = 0;
  for (const { id } of lost) if (await fail(context, id, MAIL_LOST, isLost)) failed += 1;
  return failed;
}

async function fail(
  context: Context,
  id: string,
  error: string,
  isExpected: (stored: OutboxMessage) => boolean,
): Promise<boolean> {
  const fields = { state: 'failed', leaseUntil: null, lastError: error.slice(0, 500) };
  const failed = await change(context, id, fields, isExpected);
  if (failed) await deadLetter(context, 'outbox', `outbox/${id}`, error);
  return failed;
}
