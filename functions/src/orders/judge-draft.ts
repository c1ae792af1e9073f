import { seesCustomer } from '@creamline/domain/access';
import { priceDraft, type DraftError, type OrderDraft, type PricedDraft } from '@creamline/domain/orders';
import { write, type Write } from '@creamline/domain/paths';
import type { Product } from '@creamline/domain/products';
import type { User } from '@creamline/domain/users';
import { getOrUnfit, settingsOf, type Context, type Reader } from '../platform/index.ts';

const refused = {
  unreadable: { code: 'unreadable', message: 'The request is not complete or not in order.' },
  notPermitted: { code: 'notPermitted', message: 'You may not order for this customer.' },
  unknownCustomer: { code: 'unknownCustomer', message: 'There is no such customer.' },
  inactiveCustomer: { code: 'inactiveCustomer', message: 'The customer is inactive.' },
} as const satisfies Record<string, DraftError>;

const refuse = (error: DraftError): PricedDraft => ({ ok: false, error, warnings: [] });

async function readProducts(reader: Reader, draft: OrderDraft): Promise<ReadonlyMap<string, Product>> {
  // A SKU that cannot be a document's id names no product.
  const skus = [...new Set(draft.lines.map(({ sku }) => sku))].filter(isDocumentId);
  const products = await Promise.all(skus.map((sku) => reader.get(['product', sku])));
  return new Map(products.filter((each) => each !== null).map(({ id, data }) => [id, data]));
}

/** Whether Firestore takes it as the id of a document. */
function isDocumentId(id: string): boolean {
  return !/^\.{1,2}$|^__.*__$|\//.test(id);
}

/** Who asks must still be active and see the customer: a draft may have been written offline, long ago. */
function mayOrder(
  userId: string,
  user: User | undefined,
  scope: Parameters<typeof seesCustomer>[1],
): boolean {
  if (user?.active !== true) return false;
  return seesCustomer({ uid: userId, role: user.role, territories: user.territories }, scope);
}

async function verdictOn(
  reader: Reader,
  draftId: string,
  draft: OrderDraft,
  currency: string,
  now: Date,
): Promise<{ readonly verdict: PricedDraft; readonly role: string }> {
  const { customerId, createdBy } = draft;
  const [customer, dietary, user, products] = await Promise.all([
    reader.get(['customer', customerId]),
    reader.get(['dietary', customerId]),
    reader.get(['user', createdBy]),
    readProducts(reader, draft),
  ]);
  const role = user?.data.role ?? 'none';
  if (customer === null) return { role, verdict: refuse(refused.unknownCustomer) };
  if (!mayOrder(createdBy, user?.data, customer.data)) return { role, verdict: refuse(refused.notPermitted) };
  if (customer.data.status === 'inactive') return { role, verdict: refuse(refused.inactiveCustomer) };
  const { assignedRepId, territoryId } = customer.data;
  const facts = { draftId, products, dietary: dietary?.data ?? null, assignedRepId, territoryId, currency };
  return { role, verdict: priceDraft(draft, facts, now) };
}

function answer(draftId: string, draft: OrderDraft, verdict: PricedDraft, role: string, now: Date): Write[] {
  const { warnings } = verdict;
  const judged = { warnings, judgedAt: now };
  const ref = ['orderDraft', draftId] as const;
  if (!verdict.ok)
    return [write.update([...ref], { state: 'rejected', orderId: null, error: verdict.error, ...judged })];
  return [
    write.create(['order', draftId], verdict.order),
    write.update([...ref], { state: 'accepted', orderId: draftId, error: null, ...judged }),
    write.create(['audit', `order_${draftId}`], {
      at: now,
      actor: draft.createdBy,
      role,
      action: 'order.create',
      collection: 'orders',
      documentId: draftId,
      label: verdict.order.orderNumber,
      changes: [{ field: 'status', before: null, after: verdict.order.status }],
      reason: null,
    }),
  ];
}

/**
 * Judges an order draft: prices it by the server's products, makes the order, the audit entry and the answer in one
 * transaction. A draft that has its answer is left alone, so a second delivery makes no second order.
 */
export async function judgeDraft(context: Context, draftId: string): Promise<void> {
  const { company } = await settingsOf(context);
  await context.db.transaction(async (transaction) => {
    const [stored, order] = await Promise.all([
      getOrUnfit(transaction, ['orderDraft', draftId]),
      transaction.get(['order', draftId]),
    ]);
    const now = context.now();
    if (stored === null || (stored === 'unfit' ? order !== null : stored.data.state !== 'new')) return;
    // Rules cannot look into each line; and a request must not be named as some other order is.
    if (stored === 'unfit' || order !== null) {
      const judged = { state: 'rejected', orderId: null, warnings: [], judgedAt: now };
      transaction.write([write.update(['orderDraft', draftId], { ...judged, error: refused.unreadable })]);
      return;
    }
    const { verdict, role } = await verdictOn(transaction, draftId, stored.data, company.currency, now);
    transaction.write(answer(draftId, stored.data, verdict, role, now));
  });
}
