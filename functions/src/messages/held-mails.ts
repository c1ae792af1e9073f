import type { OutboxMessage } from '@creamline/domain/messages';
import { write } from '@creamline/domain/paths';
import type { Context } from '../platform/index.ts';
import { MAILS_AT_ONCE, dueMails } from './due-mails.ts';

/** A reminder of long ago would only puzzle: what is older goes out when a person wants it to. */
const RELEASED_WITHIN_MS = 7 * 24 * 60 * 60_000;

type State = OutboxMessage['state'];

/** Puts what is due by for the time that no mail server is set up. Returns how many. */
export async function holdMails(context: Context): Promise<number> {
  return moveAll(context, await dueMails(context), 'pending', { state: 'held', lastError: null });
}

/** Lets what was held lately go out, now that there is a mail server. Returns how many. */
export async function releaseMails(context: Context): Promise<number> {
  const since = new Date(context.now().getTime() - RELEASED_WITHIN_MS);
  const held = await context.db.list({
    from: ['outbox'],
    where: [
      ['state', '==', 'held'],
      ['createdAt', '>=', since],
    ],
    orderBy: [['createdAt', 'desc']],
    limit: MAILS_AT_ONCE,
  });
  return moveAll(context, held, 'held', { state: 'pending', notBefore: context.now() });
}

/** Changes those still in the state they were found in: a person may have retried or discarded one meanwhile. */
async function moveAll(
  context: Context,
  found: readonly { readonly id: string }[],
  from: State,
  change: Partial<OutboxMessage>,
): Promise<number> {
  return context.db.transaction(async (transaction) => {
    const mails = await Promise.all(found.map(({ id }) => transaction.get(['outbox', id])));
    const still = mails.filter((mail) => mail?.data.state === from).filter((mail) => mail !== null);
    transaction.write(still.map(({ id }) => write.update(['outbox', id], { ...change })));
    return still.length;
  });
}
