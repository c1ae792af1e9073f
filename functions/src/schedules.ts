import { foldPacks } from './customers/fold-packs.ts';
import { sweepMemberships } from './customers/sweep-memberships.ts';
import { resumeJobs } from './jobs/resume-jobs.ts';
import { taskQueue } from './platform/task-queue.ts';
import { reviewAccounts } from './loyalty/review-accounts.ts';
import { sendOutbox, type OutboxReport } from './messages/send-outbox.ts';
import { smtpMailer, smtpSettings } from './messages/smtp-mailer.ts';
import { foldRollups } from './orders/fold-rollups.ts';
import { reconcile as reconcileOrders } from './orders/reconcile.ts';
import type { Context } from './platform/index.ts';
import type { ScheduledWork } from './platform/on-schedule.ts';
import { onSchedule } from './platform/on-schedule.ts';
import { escalateOverdue } from './tasks/escalate-overdue.ts';
import { sendReminders } from './tasks/send-reminders.ts';

const timeZone = 'Europe/Berlin';

function sendMails(context: Context): Promise<OutboxReport> {
  return sendOutbox(context, smtpMailer(smtpSettings()));
}

/** The work of every schedule by the name it is deployed under: what a schedule does, without its clock. */
export const schedules = {
  reconcile: (context) => reconcileOrders(context),
  'loyalty-review': (context) => reviewAccounts(context),
  rollups: foldRollups,
  memberships: async (context) => ({
    ...(await sweepMemberships(context)),
    resumedJobs: await resumeJobs(context, taskQueue),
  }),
  packs: (context) => foldPacks(context),
  // A reminder's mail should not wait for the next run of the outbox.
  reminders: async (context) => ({ ...(await sendReminders(context)), mails: await sendMails(context) }),
  escalations: (context) => escalateOverdue(context),
  outbox: (context) => sendMails(context),
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

/** Judges customers whose standing changes with time alone, and wakes jobs that stand still. */
export const memberships = onSchedule(
  'memberships',
  { schedule: 'every 15 minutes', timeZone },
  schedules.memberships,
);

/** Folds what changed into the search packs. */
export const packs = onSchedule('packs', { schedule: 'every 10 minutes', timeZone }, schedules.packs);

/** Reminds of what is due. */
export const reminders = onSchedule(
  'reminders',
  { schedule: 'every 5 minutes', timeZone },
  schedules.reminders,
);

/** Tells managers of what has stayed undone. */
export const escalations = onSchedule(
  'escalations',
  { schedule: 'every 60 minutes', timeZone },
  schedules.escalations,
);

/** Sends mails that wait, and again what could not be sent. */
export const outbox = onSchedule('outbox', { schedule: 'every 5 minutes', timeZone }, schedules.outbox);
