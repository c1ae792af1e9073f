// Without the schemas, so that who only names documents does not load what checks them.

/** Every kind of document and where it is stored. `{}` stands for an id. */
export const documentPaths = {
  customer: 'customers/{}',
  dietary: 'customers/{}/private/dietary',
  customerCard: 'customer_cards/{}',
  contact: 'contacts/{}',
  interaction: 'interactions/{}',
  orderInteraction: 'customers/{}/order_entries/{}',
  formerOrderInteraction: 'orders/{}/interactions/{}',
  product: 'products/{}',
  order: 'orders/{}',
  orderDraft: 'order_drafts/{}',
  settlement: 'settlements/{}',
  loyaltyAccount: 'loyalty_accounts/{}',
  loyaltyTransaction: 'loyalty_transactions/{}',
  segment: 'segments/{}',
  segmentMember: 'segments/{}/members/{}',
  segmentEvent: 'segments/{}/events/{}',
  task: 'tasks/{}',
  notification: 'notifications/{}',
  user: 'users/{}',
  territory: 'territories/{}',
  outbox: 'outbox/{}',
  deadLetter: 'dead_letters/{}',
  audit: 'audit/{}',
  call: 'calls/{}',
  job: 'jobs/{}',
  pack: 'packs/{}',
  packJournal: 'packs/{}',
  packPart: 'packs/{}',
  formerPackJournal: 'pack_journal/{}',
  featureShard: 'feature_shards/{}',
  featureGone: 'feature_shards/{}',
  featurePart: 'feature_shards/{}',
  dayShard: 'day_shards/{}',
  rollup: 'rollups/{}',
  census: 'rollups/{}',
  company: 'settings/company',
  programme: 'settings/loyalty',
  ruleSet: 'settings/segments',
} as const;

export type DocumentKind = keyof typeof documentPaths;

/** The path of a document: `pathOf('customer', 'c1')` is `customers/c1`. */
export function pathOf(kind: DocumentKind, ...ids: readonly string[]): string {
  let next = 0;
  return documentPaths[kind].replace(/\{\}/g, () => {
    const id = ids[next++];
    if (id === undefined || id === '' || id.includes('/'))
      throw new TypeError(`pathOf(${kind}): id ${next} is ${JSON.stringify(id)}`);
    return id;
  });
}

/** The collection of a kind of document: `collectionOf('segmentMember', 's1')` is `segments/s1/members`. */
export function collectionOf(kind: DocumentKind, ...ids: readonly string[]): string {
  return pathOf(kind, ...ids, 'x')
    .split('/')
    .slice(0, -1)
    .join('/');
}
