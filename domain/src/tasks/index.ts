export {
  notificationSchema,
  recurrenceSchema,
  taskFacts,
  taskSchema,
  type Notification,
  type Recurrence,
  type Task,
} from './task.ts';
export { complianceOf, type Compliance } from './compliance.ts';
export { dueChoices, dueDay, type DueChoice } from './due-day.ts';
export { FOLLOW_UP_LEAD_MINUTES, planFollowUp, type FollowUpInput } from './follow-up.ts';
export { ESCALATION_WORKING_DAYS, escalateAt, overdueFrom } from './overdue.ts';
export { planNextOccurrence } from './plan-occurrence.ts';
export { nextOccurrence } from './recurrence.ts';
export { remindAtFor } from './remind-at.ts';
export { snooze, snoozeChoices, snoozeUntil, type SnoozeChoice, type Snoozed } from './snooze.ts';
export { allowedFrom, workingDayAfter, worksOn, type Hours, type WorkCalendar } from './working-time.ts';
