import type { OutboxMessage } from '@creamline/domain/messages';
import type { Context, Stored } from '../platform/index.ts';

/** How many messages one run takes. */
export const MAILS_AT_ONCE = 100;

/** What waits in the outbox and may go out by now, the longest waiting first. */
export function dueMails({ db, now }: Context): Promise<readonly Stored<OutboxMessage>[]> {
  return db.list({
    from: ['outbox'],
    where: [
      ['state', '==', 'pending'],
      ['notBefore', '<=', now()],
    ],
    orderBy: [['notBefore', 'asc']],
    limit: MAILS_AT_ONCE,
  });
}
