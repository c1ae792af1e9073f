import { onSchedule as bind, type ScheduleFunction } from 'firebase-functions/v2/scheduler';
import type { Context } from './database.ts';
import { log } from './log.ts';
import { REGION } from './region.ts';
import { systemContext } from './system-context.ts';

/** The work of a schedule: a plain function, so that tests and tools run it without a clock. */
export type ScheduledWork = (context: Context) => Promise<object>;

export interface ScheduleTimes {
  /** When it runs: a cron line, or `every 5 minutes`. */
  readonly schedule: string;
  readonly timeZone: string;
}

const TIMEOUT_SECONDS = 540;

/** The context of a schedule: its clock starts at the time it was due, which a person may set. */
function contextAt(scheduleTime: string | undefined): Context {
  const context = systemContext();
  const due = Date.parse(scheduleTime ?? '');
  if (Number.isNaN(due)) return context;
  const ahead = due - context.now().getTime();
  return { ...context, now: () => new Date(context.now().getTime() + ahead) };
}

/** Binds a schedule's work to its times. One instance at most, so that a slow run is not overtaken by the next. */
export function onSchedule(
  name: string,
  { schedule, timeZone }: ScheduleTimes,
  work: ScheduledWork,
): ScheduleFunction {
  const options = { schedule, timeZone, region: REGION, timeoutSeconds: TIMEOUT_SECONDS, maxInstances: 1 };
  return bind(options, async ({ scheduleTime }) => {
    const report = await work(contextAt(scheduleTime));
    log.scheduleRan(name, { ...report });
  });
}
