import type { Live, Stored } from '../../platform/live';
import { draftStage, isCurrent, type DraftStage } from './draft-stage';

const now = new Date('2026-11-22T12:00:00Z');
const draft: Stored<'orderDraft'> = {
  id: 'd1',
  customerId: 'c1',
  lines: [{ sku: 'cream', quantity: 1, seenPriceMinor: 249 }],
  note: '',
  requestedDay: null,
  acceptedWarnings: [],
  assignedRepId: null,
  territoryId: null,
  createdAt: now,
  createdBy: 'anna',
  updatedAt: now,
  updatedBy: 'anna',
  rev: 'r',
  base: null,
  state: 'new',
  orderId: null,
  error: null,
  warnings: [],
  judgedAt: null,
};
type LiveDraft = Live<Stored<'orderDraft'> | null>;
const ready = (value: LiveDraft['value'], more: Partial<LiveDraft> = {}): LiveDraft => ({
  status: 'ready',
  value,
  fromCache: false,
  hasPendingWrites: false,
  ...more,
});

describe('the stage of an order that was sent', () => {
  const table: [string, LiveDraft, boolean, DraftStage][] = [
    ['waits on the device', ready(draft, { hasPendingWrites: true, fromCache: true }), true, 'waiting'],
    ['is with the server', ready(draft), true, 'checking'],
    ['was accepted', ready({ ...draft, state: 'accepted', orderId: 'd1' }), false, 'accepted'],
    ['was rejected', ready({ ...draft, state: 'rejected' }), false, 'rejected'],
    ['was not taken by the server', ready(null), true, 'lost'],
    ['was not taken, and may not even be asked for', { ...ready(undefined), status: 'denied' }, true, 'lost'],
    ['is not there on a device without connection', ready(null, { fromCache: true }), true, 'unknown'],
    ['was never sent from here', ready(null), false, 'unknown'],
    ['is being asked for', { ...ready(undefined), status: 'loading' }, true, 'unknown'],
  ];
  it.each(table)('%s', (_, live, kept, expected) => {
    expect(draftStage(live, kept)).toBe(expected);
  });
});

describe('a draft stays above the orders', () => {
  const judged = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  const table: [string, Partial<typeof draft>, readonly string[], boolean][] = [
    ['while it is not judged, however old', { createdAt: judged(90) }, [], true],
    ['for a while after it was rejected', { state: 'rejected', judgedAt: judged(13) }, [], true],
    ['no longer than two weeks', { state: 'rejected', judgedAt: judged(14) }, [], false],
    ['for a day after it was accepted', { state: 'accepted', judgedAt: judged(0.9) }, [], true],
    ['no longer than a day', { state: 'accepted', judgedAt: judged(1) }, [], false],
    ['unless it was put away', { state: 'rejected', judgedAt: judged(1) }, ['d1'], false],
    ['even put away while it is not judged', {}, ['d1'], true],
  ];
  it.each(table)('%s', (_, change, dismissed, expected) => {
    expect(isCurrent({ ...draft, ...change }, dismissed, now)).toBe(expected);
  });
});
