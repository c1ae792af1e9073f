import type { ScheduleFunction } from 'firebase-functions/v2/scheduler';
import { onSchedule } from './platform/on-schedule.ts';
import { schedules, type ScheduleName } from './schedules.ts';

const at = (name: ScheduleName, schedule: string): ScheduleFunction =>
  onSchedule(name, { schedule, timeZone: 'Europe/Berlin' }, schedules[name]);

/** Finds what lost events have left open. */
export const reconcile = at('reconcile', 'every 60 minutes');

/** Brings the dashboards' figures up to date. */
export const rollups = at('rollups', 'every 10 minutes');

/** Counts the customers of each kind for the dashboards. */
export const census = at('census', 'every 60 minutes');

/** Points expire and tiers fall in the night; deployed as `loyalty-review`. */
export const loyalty = { review: at('loyalty-review', '30 1 * * *') };

/** Judges customers whose standing changes with time alone, and wakes jobs that stand still. */
export const memberships = at('memberships', 'every 15 minutes');

/** Works out afresh what follows from every customer: once a month, and by hand after an upgrade. */
export const backfill = at('backfill', '0 3 1 * *');

/** Folds what changed into the search packs and the feature shards. */
export const packs = at('packs', 'every 10 minutes');

/** Reminds of what is due. */
export const reminders = at('reminders', 'every 5 minutes');

/** Tells managers of what has stayed undone. */
export const escalations = at('escalations', 'every 60 minutes');

/** Sends mails that wait, and again what could not be sent. */
export const outbox = at('outbox', 'every 5 minutes');
