import { interactionTypes, type InteractionType } from '@creamline/domain/interactions';
import type { QueryScalar, QuerySpec, Stored, Where } from '../../platform';

export const TIMELINE_ROWS = 25;

/** How long an entry can be put right by whoever wrote it; rules have the same limit. */
const EDITABLE_MS = 24 * 3_600_000;

/** The type an address narrows the timeline to; null for all. */
export function readType(text: string | null | undefined): InteractionType | null {
  return interactionTypes.find((type) => type === text) ?? null;
}

/** One page of what people logged with a customer; nothing where only orders are wanted. */
export function loggedQuery(
  customerId: string,
  scope: readonly Where[],
  type: InteractionType | null,
  after: readonly QueryScalar[] | null,
): QuerySpec<'interaction'> | null {
  if (type === 'order') return null;
  return {
    from: ['interaction'],
    where: [
      ...scope,
      ['customerId', '==', customerId],
      ...(type === null ? [] : [['interactionType', '==', type] as const]),
    ],
    orderBy: [
      ['timestamp', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: TIMELINE_ROWS,
    startAfter: after ?? undefined,
  };
}

/** One page of what the customer's orders wrote of themselves; nothing where only something else is wanted. */
export function orderedQuery(
  customerId: string,
  scope: readonly Where[],
  type: InteractionType | null,
  after: readonly QueryScalar[] | null,
): QuerySpec<'orderInteraction'> | null {
  if (type !== null && type !== 'order') return null;
  return {
    from: ['orderInteraction', customerId],
    where: scope,
    orderBy: [
      ['timestamp', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: TIMELINE_ROWS,
    startAfter: after ?? undefined,
  };
}

export function timelineCursor({ timestamp, id }: Stored<'interaction'>): readonly QueryScalar[] {
  return [timestamp, id];
}

/** The order that wrote the entry; null where a person logged it. */
function orderOf({ auto, id }: Stored<'interaction'>): string | null {
  return auto && id.startsWith('order_') ? id.slice('order_'.length) : null;
}

/** Whether the reader may still put this entry right: their own, young, and not an order's. */
export function editableEntry(
  entry: Pick<Stored<'interaction'>, 'auto' | 'createdBy' | 'createdAt'>,
  uid: string,
  now: Date,
): boolean {
  return !entry.auto && entry.createdBy === uid && now.getTime() - entry.createdAt.getTime() < EDITABLE_MS;
}

/** An entry as its headline reads; an order's figures where it has them. */
export interface EntryView {
  readonly id: string;
  readonly type: InteractionType;
  readonly at: Date;
  readonly summary: string;
  readonly order: Stored<'interaction'>['order'];
  readonly orderId: string | null;
  readonly userId: string;
  readonly notes: string;
  readonly nextSteps: string;
  readonly outcome: Stored<'interaction'>['outcome'];
  readonly sentiment: number | null;
  readonly durationMinutes: number | null;
  readonly followUpDate: Date | null;
}

export function entryView(entry: Stored<'interaction'>): EntryView {
  return {
    id: entry.id,
    type: entry.interactionType,
    at: entry.timestamp,
    summary: entry.summary,
    order: entry.order,
    orderId: orderOf(entry),
    userId: entry.auto ? '' : entry.userId,
    notes: entry.detailedNotes,
    nextSteps: entry.nextSteps,
    outcome: entry.outcome,
    sentiment: entry.sentiment,
    durationMinutes: entry.durationMinutes,
    followUpDate: entry.followUpRequired ? entry.followUpDate : null,
  };
}
