import { documents, type DocumentKind, type Fields } from '@creamline/domain/paths';
import { recordChange } from './audit/index.ts';
import { contactWritten } from './contacts/index.ts';
import { customerWritten } from './customers/index.ts';
import { interactionWritten } from './interactions/index.ts';
import type { Redeliver } from './messages/undelivered.ts';
import { judgeDraft } from './orders/judge-draft.ts';
import { settleOrder } from './orders/index.ts';
import type { Context } from './platform/index.ts';
import type { JobQueue } from './platform/job-queue.ts';
import type { SignInAccounts } from './platform/sign-in-accounts.ts';
import { segmentWritten } from './segments/index.ts';
import { taskWritten } from './tasks/index.ts';
import { userWritten } from './users/index.ts';

interface Change {
  readonly id: string;
  readonly before: () => Fields | null;
  readonly after: () => Fields | null;
  readonly beforeVersion: () => string | null;
}

type Handle = (context: Context, change: Change) => Promise<unknown>;

/** Sweeps that look at the same document again by themselves: it is put aside anew where it fails anew. */
const sweeps: ReadonlySet<string> = new Set([
  'reconcile',
  'sweepMemberships',
  'judgeDay',
  'recountMembers',
  'reviewAccounts',
  'reminders',
  'escalations',
]);

/**
 * Has an event handled again: its handler is told that the document is new, so that nothing that may follow from it
 * is passed over. Handlers judge by the facts, so that this may come late and twice.
 */
export function redeliverWith(queue: JobQueue, accounts: SignInAccounts): Redeliver {
  const handlers: Readonly<Partial<Record<string, readonly [DocumentKind, Handle]>>> = {
    backfill: ['customer', (context, change) => customerWritten(context, queue, change)],
    companyWritten: ['company', (context, change) => recordChange(context, 'company', change)],
    contactWritten: ['contact', contactWritten],
    customerWritten: ['customer', (context, change) => customerWritten(context, queue, change)],
    interactionWritten: ['interaction', interactionWritten],
    judgeDraft: ['orderDraft', (context, { id }) => judgeDraft(context, id)],
    programmeWritten: ['programme', (context, change) => recordChange(context, 'programme', change)],
    segmentWritten: ['segment', (context, change) => segmentWritten(context, queue, change)],
    settleOrder: ['order', (context, { id }) => settleOrder(context, { orderId: id })],
    taskWritten: ['task', taskWritten],
    territoryWritten: ['territory', (context, change) => recordChange(context, 'territory', change)],
    userWritten: ['user', (context, change) => userWritten(context, accounts, change)],
  };
  return async (context, { handler, subject }) => {
    if (sweeps.has(handler)) return true;
    const [kind, handle] = handlers[handler] ?? [];
    const [collection, id, ...deeper] = subject.split('/');
    if (kind === undefined || handle === undefined || id === undefined || deeper.length > 0) return false;
    if (![`${collection}/{}`, subject].includes(documents[kind].path)) return false;
    const stored: { readonly data: Fields } | null = await context.db.get([kind, id]);
    const after = (): Fields | null => stored?.data ?? null;
    await handle(context, { id, before: () => null, after, beforeVersion: () => null });
    return true;
  };
}
