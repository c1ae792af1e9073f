/** Ids that are made from what caused the document, so that it cannot be written twice. */
export const ids = {
  orderInteraction: (orderId: string): string => `order_${orderId}`,
  orderEntry: (orderId: string, entry: number): string =>
    entry === 0 ? `order_${orderId}` : `order_${orderId}_${entry}`,
  bonusEntry: (customerId: string, bonus: number, change: number): string =>
    change === 0 ? `bonus_${customerId}_${bonus}` : `bonus_${customerId}_${bonus}_${change}`,
  /** `count`: how many of the member's lots had expired before, as a day can gain points again after it expired. */
  expiryEntry: (customerId: string, lotDay: string, count: number): string =>
    `expiry_${customerId}_${lotDay}_${count}`,
  alert: (kind: string, customerId: string, day: string): string => `alert_${kind}_${customerId}_${day}`,
  segmentEvent: (customerId: string, kind: string, at: Date): string =>
    `${customerId}_${kind}_${at.getTime()}`,
  followUp: (interactionId: string): string => `followup_${interactionId}`,
  /** A chain of occurrences keeps its first id and counts on: `t`, `t~2`, `t~3`. */
  occurrence: (taskId: string): string => {
    const [first = taskId, count = '1'] = taskId.split('~');
    return `${first}~${Number(count) + 1}`;
  },
  notification: (cause: string, taskId: string, dueAt: Date): string =>
    `${cause}_${taskId}_${dueAt.getTime()}`,
  call: (uid: string, key: string): string => `${uid}__${key}`,
  pack: (scope: string, index: number): string => `${scope}_${index}`,
  packJournal: (scope: string, customerId: string): string => `${scope}__${customerId}`,
  featureShard: (index: number): string => `rows_${String(index).padStart(5, '0')}`,
  /** Behind every shard, so that a query that cannot hold all leaves out no shard. */
  featureGone: (customerId: string): string => `without_${customerId}`,
  census: (scope: string): string => `${scope}_census`,
  rollup: (scope: string, month: string): string => `${scope}_${month}`,
} as const;
