import { auditEntry } from '@creamline/domain/audit';
import {
  discardUndeliveredSchema,
  planMailDiscard,
  planMailRetry,
  retryUndeliveredSchema,
  type DeadLetter,
  type DiscardUndelivered,
  type OutboxMessage,
  type RetryUndelivered,
  type UndeliveredKind,
} from '@creamline/domain/messages';
import { write, type Write } from '@creamline/domain/paths';
import type { CallableSpec, CallScope } from '../platform/callable.ts';
import { deadLetter, type Context, type Stored } from '../platform/index.ts';

/** Has an event handled again, as far as its handler is known: false where it is not. Throws as the handler does. */
export type Redeliver = (
  context: Context,
  letter: Pick<DeadLetter, 'handler' | 'subject'>,
) => Promise<boolean>;

const AT_ONCE = 100;

interface Outcome {
  /** On their way again, or handled. */
  readonly done: number;
  /** Have failed again. */
  readonly failed: number;
}

/** Tries failed mails or put-aside events again, and records who asked for it. */
export function retryUndelivered(redeliver: Redeliver): CallableSpec<RetryUndelivered> {
  return {
    name: 'retryUndelivered',
    input: retryUndeliveredSchema,
    handle: async (context, scope) => {
      const { kind } = scope.input;
      const ids = scope.input.ids ?? (await openIds(context, kind));
      const outcome =
        kind === 'outbox'
          ? await eachMail(context, ids, (id, mail) => planMailRetry(id, mail, context.now()))
          : await redeliverAll(context, redeliver, ids);
      const answer = { ...outcome };
      const audit = auditOf(context, scope, {
        ...{ ids, action: 'deliveryRetried', after: { ...outcome } },
        label: await addressee(context, kind, ids),
      });
      await context.db.commit([audit, ...scope.remember(answer)]);
      return answer;
    },
  };
}

/** Puts failed mails or events aside for good, with the reason of who asked for it. */
export const discardUndelivered: CallableSpec<DiscardUndelivered> = {
  name: 'discardUndelivered',
  input: discardUndeliveredSchema,
  handle: async (context, scope) => {
    const { kind, ids, reason } = scope.input;
    const outcome =
      kind === 'outbox' ? await eachMail(context, ids, planMailDiscard) : await dropAll(context, ids);
    const answer = { ...outcome };
    const audit = auditOf(context, scope, {
      ids,
      action: 'deliveryDiscarded',
      after: { ...outcome },
      label: await addressee(context, kind, ids),
      reason,
    });
    await context.db.commit([audit, ...scope.remember(answer)]);
    return answer;
  },
};

async function openIds({ db }: Context, kind: UndeliveredKind): Promise<readonly string[]> {
  if (kind === 'outbox') {
    const failed = await db.list({ from: ['outbox'], where: [['state', '==', 'failed']], limit: AT_ONCE });
    return failed.map(({ id }) => id);
  }
  const letters = await db.list({ from: ['deadLetter'], orderBy: [['at', 'desc']], limit: 2 * AT_ONCE });
  // A failed mail is dealt with as a mail.
  return letters
    .filter(({ data }) => data.handler !== 'outbox')
    .map(({ id }) => id)
    .slice(0, AT_ONCE);
}

async function eachMail(
  context: Context,
  ids: readonly string[],
  plan: (id: string, mail: OutboxMessage) => Write[],
): Promise<Outcome> {
  return context.db.transaction(async (transaction) => {
    const mails = await Promise.all(ids.map((id) => transaction.get(['outbox', id])));
    const plans = mails.map((mail) => (mail === null ? [] : plan(mail.id, mail.data)));
    transaction.write(plans.flat());
    return { done: plans.filter((writes) => writes.length > 0).length, failed: 0 };
  });
}

async function lettersOf({ db }: Context, ids: readonly string[]): Promise<readonly Stored<DeadLetter>[]> {
  const letters = await Promise.all(ids.map((id) => db.get(['deadLetter', id])));
  return letters.filter((letter) => letter !== null);
}

async function redeliverAll(
  context: Context,
  redeliver: Redeliver,
  ids: readonly string[],
): Promise<Outcome> {
  const outcome = { done: 0, failed: 0 };
  for (const { id, data } of await lettersOf(context, ids)) {
    try {
      if (!(await redeliver(context, data))) throw new Error('Nobody knows how to handle this again');
      await context.db.commit([write.delete(['deadLetter', id])]);
      outcome.done += 1;
    } catch (error) {
      await deadLetter(context, data.handler, data.subject, error);
      outcome.failed += 1;
    }
  }
  return outcome;
}

async function dropAll(context: Context, ids: readonly string[]): Promise<Outcome> {
  const letters = await lettersOf(context, ids);
  await context.db.commit(letters.map(({ id }) => write.delete(['deadLetter', id])));
  return { done: letters.length, failed: 0 };
}

/**
 * Whom a single mail was for, by name: the trail is also read by those who may not read mails. Null where there are
 * several, and for events.
 */
async function addressee(
  { db }: Context,
  kind: UndeliveredKind,
  ids: readonly string[],
): Promise<string | null> {
  const [id] = ids;
  if (kind !== 'outbox' || id === undefined || ids.length > 1) return null;
  const mail = await db.get(['outbox', id]);
  if (mail === null) return null;
  const [user] = await db.list({ from: ['user'], where: [['email', '==', mail.data.to]], limit: 1 });
  return user?.data.name ?? null;
}

interface Dealt {
  readonly ids: readonly string[];
  readonly action: string;
  readonly after: object;
  readonly label: string | null;
  readonly reason?: string;
}

function auditOf(
  context: Context,
  { caller, input }: CallScope<RetryUndelivered | DiscardUndelivered>,
  { ids, action, after, label, reason }: Dealt,
): Write {
  const entry = auditEntry({
    actor: caller.uid,
    role: caller.role,
    action,
    collection: input.kind === 'outbox' ? 'outbox' : 'dead_letters',
    documentId: (ids.length === 1 ? (ids[0] ?? '') : `${ids.length}`).slice(0, 200),
    label,
    before: null,
    after: { ...after, ids },
    at: context.now(),
    ...(reason === undefined ? {} : { reason }),
  });
  return write.create(['audit', `delivery_${caller.uid}_${input.key}`], entry);
}
