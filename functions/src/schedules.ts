import { catchUp } from './catch-up.ts';
import { startBackfill } from './customers/backfill.ts';
import { foldPacks } from './customers/fold-packs.ts';
import { judgeByNewCalendar } from './customers/judge-by-new-calendar.ts';
import { sweepMemberships } from './customers/sweep-memberships.ts';
import { takeCensus } from './customers/take-census.ts';
import { resumeJobs } from './jobs/resume-jobs.ts';
import { taskQueue } from './platform/task-queue.ts';
import { reviewAccounts } from './loyalty/review-accounts.ts';
import { sendOutbox, type OutboxReport } from './messages/send-outbox.ts';
import { smtpMailer, smtpSettings } from './messages/smtp-mailer.ts';
import { foldRollups } from './orders/fold-rollups.ts';
import { reconcile as reconcileOrders } from './orders/reconcile.ts';
import { firebaseAccounts } from './platform/firebase-accounts.ts';
import { foldFeatures } from './segments/fold-features.ts';
import { judgeDay } from './segments/judge-day.ts';
import { recountMembers } from './segments/recount-members.ts';
import type { Context } from './platform/index.ts';
import type { ScheduledWork } from './platform/on-schedule.ts';
import { escalateOverdue } from './tasks/escalate-overdue.ts';
import { sendReminders } from './tasks/send-reminders.ts';

function sendMails(context: Context): Promise<OutboxReport> {
  return sendOutbox(context, smtpMailer(smtpSettings()), firebaseAccounts);
}

/** The work of every schedule by the name it is deployed under: what a schedule does, without its clock. */
export const schedules = {
  reconcile: async (context) => ({
    ...(await reconcileOrders(context)),
    ...(await catchUp(context, taskQueue, firebaseAccounts)),
    memberCounts: await recountMembers(context),
  }),
  'loyalty-review': (context) => reviewAccounts(context),
  rollups: foldRollups,
  census: takeCensus,
  memberships: async (context) => ({
    ...(await sweepMemberships(context)),
    movedByTheDay: await judgeDay(context),
    judgedByNewCalendar: await judgeByNewCalendar(context),
    resumedJobs: await resumeJobs(context, taskQueue),
  }),
  backfill: (context) => startBackfill(context, taskQueue),
  packs: async (context) => {
    const folded = await foldPacks(context);
    // What a broken pack held is in the customers still.
    if (folded.broken > 0) await startBackfill(context, taskQueue);
    return { ...folded, features: await foldFeatures(context) };
  },
  // A reminder's mail should not wait for the next run of the outbox.
  reminders: async (context) => ({ ...(await sendReminders(context)), mails: await sendMails(context) }),
  escalations: (context) => escalateOverdue(context),
  outbox: (context) => sendMails(context),
} as const satisfies Record<string, ScheduledWork>;

export type ScheduleName = keyof typeof schedules;
