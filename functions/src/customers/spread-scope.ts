import type { Customer } from '@creamline/domain/customers';
import { ids, write, type Fields, type Write } from '@creamline/domain/paths';
import { getOrUnfit, idsOf, readPage, type Context, type Transaction } from '../platform/index.ts';
import { nextCursor, placeOf, type Place } from '../platform/job-place.ts';
import type { JobQueue, JobStep } from '../platform/job-queue.ts';
import { isAt, pastPage } from '../platform/job-step.ts';

/**
 * Kinds of documents that carry a copy of their customer's scope, in the order the job takes them. Each order takes its
 * own entry on the timeline along.
 */
const kinds = ['contact', 'task', 'interaction', 'order', 'loyaltyTransaction'] as const;
type Kind = (typeof kinds)[number];

const PAGE = 200;

/**
 * Copies a customer's representative and territory to one page of what belongs to it, and asks for the next page.
 * The cursor moves in the same commit as the page, so a step may be killed and come again.
 */
export async function spreadScope(context: Context, queue: JobQueue, step: JobStep): Promise<void> {
  const next = await context.db.transaction(async (transaction) => {
    const job = await transaction.get(['job', step.jobId]);
    if (job === null || !isAt(job.data, step)) return undefined;
    const customerId = String(job.data.input['customerId']);
    const place = placeOf(kinds, step.cursor);
    const [customer, account, dietary, page] = await Promise.all([
      transaction.get(['customer', customerId]),
      transaction.get(['loyaltyAccount', customerId]),
      getOrUnfit(transaction, ['dietary', customerId]),
      readCopies(transaction, place, customerId),
    ]);
    const entries = place.kind === 'order' ? await readEntries(transaction, page, customerId) : [];
    const now = context.now();
    if (customer === null) {
      transaction.write([write.update(['job', step.jobId], { state: 'done', updatedAt: now })]);
      return undefined;
    }
    const { assignedRepId, territoryId } = customer.data;
    const stale = (data: Scope | null): boolean =>
      data?.assignedRepId !== assignedRepId || data.territoryId !== territoryId;
    const scope = { assignedRepId, territoryId };
    const cursor = nextCursor(kinds, place, page, PAGE);
    transaction.write([
      ...(step.cursor === null && account !== null && stale(account.data)
        ? [write.update(['loyaltyAccount', customerId], scope)]
        : []),
      ...(step.cursor === null && dietary !== null && (dietary === 'unfit' || stale(dietary.data))
        ? [write.update(['dietary', customerId], scope)]
        : []),
      ...page
        .filter(({ data }) => stale(data))
        .map(({ id, data }) =>
          copyScope(place.kind, id, data, customer.data, job.data.input['formerRepId'], now),
        ),
      ...entries
        .filter(({ data }) => stale(data))
        .map(({ id, orderId }) => write.update(['orderInteraction', orderId, id], scope)),
      pastPage(step, job.data, { cursor, taken: page.length }, now),
    ]);
    return cursor ?? undefined;
  });
  if (next !== undefined) await queue.add({ jobId: step.jobId, cursor: next });
}

interface Scope {
  readonly assignedRepId: string | null;
  readonly territoryId: string | null;
}

/** A document that carries a scope; tasks also say whose they are. */
type Copy = Scope & { readonly state?: string; readonly assigneeId?: string; readonly rev?: string };

/** `data` is null where the document does not fit its schema: whoever may not see it any more must not, all the same. */
interface Found {
  readonly id: string;
  readonly data: Copy | null;
}

async function readCopies(
  transaction: Transaction,
  { kind, afterId }: Place<Kind>,
  customerId: string,
): Promise<readonly Found[]> {
  const page = await readPage(transaction, {
    from: [kind],
    where: [['customerId', '==', customerId]],
    ...(afterId === null ? {} : { afterId }),
    limit: PAGE,
  });
  const known = new Map(page.found.map((each) => [each.id, each.data]));
  return idsOf(page).map((id) => ({ id, data: known.get(id) ?? null }));
}

/** The orders' entries on this customer's timeline; an order that was moved to them has one there once it is settled. */
async function readEntries(
  transaction: Transaction,
  orders: readonly { readonly id: string }[],
  customerId: string,
): Promise<readonly { readonly id: string; readonly orderId: string; readonly data: Copy }[]> {
  const entries = orders.map(async ({ id: orderId }) => {
    const entry = await transaction.get(['orderInteraction', orderId, ids.orderInteraction(orderId)]);
    return entry?.data.customerId === customerId ? [{ ...entry, orderId }] : [];
  });
  return (await Promise.all(entries)).flat();
}

/** The write that gives a document the customer's scope. An open task of the former representative goes along. */
function copyScope(
  kind: Kind,
  id: string,
  data: Copy | null,
  customer: Customer,
  formerRepId: unknown,
  now: Date,
): Write {
  const { assignedRepId, territoryId } = customer;
  const fields: Fields = { assignedRepId, territoryId };
  const handedOver =
    kind === 'task' && data?.state === 'open' && assignedRepId !== null && data.assigneeId === formerRepId;
  if (!handedOver) return write.update([kind, id], fields);
  const rev = `system-${now.getTime().toString(36)}`;
  return write.update([kind, id], { ...fields, assigneeId: assignedRepId, rev, base: data.rev ?? null });
}
