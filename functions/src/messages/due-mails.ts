import type { OutboxMessage } from '@creamline/domain/messages';
import { putAside, readPage, type Context, type Stored } from '../platform/index.ts';

/** How many messages one run takes. */
export const MAILS_AT_ONCE = 100;

/** What waits in the outbox and may go out by now, the longest waiting first. */
export async function dueMails(context: Context): Promise<readonly Stored<OutboxMessage>[]> {
  const { found, unfit } = await readPage(context.db, {
    from: ['outbox'],
    where: [
      ['state', '==', 'pending'],
      ['notBefore', '<=', context.now()],
    ],
    orderBy: [['notBefore', 'asc']],
    limit: MAILS_AT_ONCE,
  });
  await putAside(context, 'outbox', unfit);
  return found;
}
