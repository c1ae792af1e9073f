import { FieldValue, type DocumentReference, type Firestore } from 'firebase-admin/firestore';

/** Segments the naive design checks, each with a query of its own. */
const SEGMENTS = 20;

/**
 * The order's effects as they are often built: a trigger for each effect, each with its own reads and queries, none
 * knowing what the others have read. What the settlement is measured against.
 */
export async function naiveOrder(firestore: Firestore, orderId: string): Promise<void> {
  const orders = firestore.collection('orders');
  const snapshot = await orders.doc(orderId).get();
  const customerId = String(snapshot.get('customerId'));
  const customer = firestore.collection('customers').doc(customerId);
  await addPoints(firestore, orderId, customerId);
  await countOrders(firestore, customer);
  await placeInTier(firestore, customer);
  await writeTimeline(firestore, orderId, customerId);
  await judgeSegments(firestore, customer);
  await countDay(firestore);
}

async function ordersOf(firestore: Firestore, customerId: string): Promise<number> {
  const orders = await firestore.collection('orders').where('customerId', '==', customerId).get();
  return orders.size;
}

async function addPoints(firestore: Firestore, orderId: string, customerId: string): Promise<void> {
  await firestore.collection('settings').doc('loyalty').get();
  await firestore.collection('orders').doc(orderId).get();
  await firestore.collection('loyalty_transactions').add({ customerId, orderId, points: 10 });
  const account = firestore.collection('loyalty_accounts').doc(customerId);
  await account.set({ totalPoints: FieldValue.increment(10) }, { merge: true });
}

async function countOrders(firestore: Firestore, customer: DocumentReference): Promise<void> {
  const orderCount = await ordersOf(firestore, customer.id);
  await customer.update({ naiveCount: orderCount });
}

async function placeInTier(firestore: Firestore, customer: DocumentReference): Promise<void> {
  await firestore.collection('settings').doc('loyalty').get();
  const entries = await firestore
    .collection('loyalty_transactions')
    .where('customerId', '==', customer.id)
    .get();
  await customer.update({ naivePoints: entries.size });
}

async function writeTimeline(firestore: Firestore, orderId: string, customerId: string): Promise<void> {
  await firestore.collection('orders').doc(orderId).get();
  await firestore.collection('interactions').add({ customerId, orderId });
  await firestore
    .collection('customers')
    .doc(customerId)
    .update({ naiveContact: FieldValue.serverTimestamp() });
}

async function judgeSegments(firestore: Firestore, customer: DocumentReference): Promise<void> {
  const segments = await firestore.collection('segments').limit(SEGMENTS).get();
  for (const segment of segments.docs) {
    await customer.get();
    await ordersOf(firestore, customer.id);
    const member = segment.ref.collection('members').doc(customer.id);
    await member.get();
  }
  await customer.update({ naiveJudged: segments.size });
}

async function countDay(firestore: Firestore): Promise<void> {
  const orders = await firestore.collection('orders').where('deliveredAt', '!=', null).limit(50).get();
  await firestore.collection('rollups').doc('naive').set({ orders: orders.size });
}
