import {
  DELETED,
  customersConcerned,
  isBooked,
  planSettlement,
  recountsOf,
  type Member,
  type SettlementFacts,
} from '@creamline/domain/orders';
import {
  pastDeletedSegments,
  prepareSettings,
  renewSettings,
  settingsOf,
  type Context,
  type Reader,
  type Settings,
} from '../platform/index.ts';
import { countedSettlements } from './booked-settlements.ts';

/** The order to settle, and the customer it is believed to name: a hint that saves a round trip when it is right. */
export interface OrderToSettle {
  readonly orderId: string;
  readonly customerId?: string | undefined;
}

async function readMember(reader: Reader, customerId: string): Promise<Member> {
  const [customer, account] = await Promise.all([
    reader.get(['customer', customerId]),
    reader.get(['loyaltyAccount', customerId]),
  ]);
  return { customerId, customer: customer?.data ?? null, account: account?.data ?? null, settled: null };
}

async function readFacts(
  reader: Reader,
  { orderId, customerId: hinted }: OrderToSettle,
): Promise<Omit<SettlementFacts, keyof Settings> | null> {
  const [order, booked, ...guessed] = await Promise.all([
    reader.get(['order', orderId]),
    reader.get(['settlement', orderId]),
    ...(hinted === undefined ? [] : [readMember(reader, hinted)]),
  ]);
  const bookedOrder = {
    order: order?.data ?? null,
    orderVersion: order?.version ?? DELETED,
    booked: booked?.data ?? null,
    bookedVersion: booked?.version ?? null,
  };
  // Where all is booked already, as for an event that comes twice, it ends here, after two reads.
  if (isBooked(bookedOrder) && booked?.data.waiting !== true) return null;
  const concerned = customersConcerned(bookedOrder.order, bookedOrder.booked);
  const members = await Promise.all(
    concerned.map(
      async (customerId) =>
        guessed.find((member) => member.customerId === customerId) ?? (await readMember(reader, customerId)),
    ),
  );
  return { orderId, ...bookedOrder, members };
}

async function withRecounts(reader: Reader, facts: SettlementFacts, now: Date): Promise<SettlementFacts> {
  const recounts = new Set(recountsOf(facts, now));
  const members = await Promise.all(
    facts.members.map(async (member) => {
      if (!recounts.has(member.customerId)) return member;
      return { ...member, settled: await countedSettlements(reader, member.customerId) };
    }),
  );
  return { ...facts, members };
}

/**
 * Books what an order now calls for, in one transaction over the order, its settlement and its customer. Takes only
 * the order's id for granted, so it may run twice, late or out of order.
 */
export async function settleOrder(context: Context, order: OrderToSettle): Promise<void> {
  await pastDeletedSegments(context, () => settle(context, order));
  await renewSettings(context);
}

async function settle(context: Context, order: OrderToSettle): Promise<void> {
  prepareSettings(context);
  await context.db.transaction(async (transaction) => {
    const facts = await readFacts(transaction, order);
    if (facts === null) return;
    const judgedBy = Math.max(0, ...facts.members.map(({ customer }) => customer?.segmentsVersion ?? 0));
    const settings = await settingsOf(context, judgedBy);
    const now = context.now();
    const complete = await withRecounts(transaction, { ...facts, ...settings }, now);
    transaction.write(planSettlement(complete, now));
  });
}
