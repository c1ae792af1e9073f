import { reviewAccounts } from './loyalty/review-accounts.ts';
import { foldRollups } from './orders/fold-rollups.ts';
import { reconcile as reconcileOrders } from './orders/reconcile.ts';
import type { ScheduledWork } from './platform/on-schedule.ts';
import { onSchedule } from './platform/on-schedule.ts';

const timeZone = 'Europe/Berlin';

/** The work of every schedule by the name it is deployed under: what a schedule does, without its clock. */
export const schedules = {
  reconcile: (context) => reconcileOrders(context),
  'loyalty-review': (context) => reviewAccounts(context),
  rollups: foldRollups,
} as const satisfies Record<string, ScheduledWork>;

/** Finds what lost events have left open. */
export const reconcile = onSchedule(
  'reconcile',
  { schedule: 'every 60 minutes', timeZone },
  schedules.reconcile,
);

/** Brings the dashboards' figures up to date. */
export const rollups = onSchedule('rollups', { schedule: 'every 10 minutes', timeZone }, schedules.rollups);

/** Points expire and tiers fall in the night; deployed as `loyalty-review`. */
export const loyalty = {
  review: onSchedule('loyalty-review', { schedule: '30 1 * * *', timeZone }, schedules['loyalty-review']),
};
