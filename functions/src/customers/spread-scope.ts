import type { Customer } from '@creamline/domain/customers';
import { write, type Fields, type Ref, type Write } from '@creamline/domain/paths';
import { getOrUnfit, idsOf, readPage, type Context, type Transaction } from '../platform/index.ts';
import { nextCursor, placeOf, type Place } from '../platform/job-place.ts';
import type { JobQueue, JobStep } from '../platform/job-queue.ts';
import { isAt, pastPage } from '../platform/job-step.ts';

/** Kinds of documents that carry a copy of their customer's scope, in the order the job takes them. */
const kinds = ['contact', 'task', 'interaction', 'order', 'orderInteraction', 'loyaltyTransaction'] as const;
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
          copyScope(
            [...fromOf(place.kind, customerId), id],
            data,
            customer.data,
            job.data.input['formerRepId'],
            now,
          ),
        ),
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

/** Where a customer's documents of a kind are: an order's entry lies below its customer. */
const fromOf = (kind: Kind, customerId: string): readonly [kind: Kind, ...ids: string[]] =>
  kind === 'orderInteraction' ? [kind, customerId] : [kind];

async function readCopies(
  transaction: Transaction,
  { kind, afterId }: Place<Kind>,
  customerId: string,
): Promise<readonly Found[]> {
  const page = await readPage(transaction, {
    from: fromOf(kind, customerId),
    where: [['customerId', '==', customerId]],
    ...(afterId === null ? {} : { afterId }),
    limit: PAGE,
  });
  const known = new Map(page.found.map((each) => [each.id, each.data]));
  return idsOf(page).map((id) => ({ id, data: known.get(id) ?? null }));
}

/** The write that gives a document the customer's scope. An open task of the former representative goes along. */
function copyScope(
  ref: Ref<Kind>,
  data: Copy | null,
  customer: Customer,
  formerRepId: unknown,
  now: Date,
): Write {
  const { assignedRepId, territoryId } = customer;
  const fields: Fields = { assignedRepId, territoryId };
  const handedOver =
    ref[0] === 'task' && data?.state === 'open' && assignedRepId !== null && data.assigneeId === formerRepId;
  if (!handedOver) return write.update(ref, fields);
  const rev = `system-${now.getTime().toString(36)}`;
  return write.update(ref, { ...fields, assigneeId: assignedRepId, rev, base: data.rev ?? null });
}
