import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { atLeast, atMost, told, type Row } from '../report.ts';

const LONG_MS = 50;

/** What a page did at a stretch, in milliseconds. */
export interface PageTask {
  /** From its start to its end, whoever else had the processor meanwhile. */
  readonly byClock: number;
  /** For which the page had the processor. */
  readonly byProcessor: number;
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string().default(''),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number().default(0),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.string().optional() }).loose().optional(),
    }),
  ),
});

type TraceEvent = z.infer<typeof traceSchema>['traceEvents'][number];

const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)}/${String(tid)}`;

/**
 * All tasks of a page's main thread while `work` goes on. The browser writes down when each begins and ends, by the clock
 * and by the processor; nothing else is recorded, so that recording costs little.
 */
export async function tasksWhile<T>(
  browser: Browser,
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly tasks: readonly PageTask[] }> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  const result = await work();
  const trace = await browser.stopTracing();
  return { result, tasks: pageTasks(traceSchema.parse(JSON.parse(trace.toString('utf8'))).traceEvents) };
}

/**
 * How often and for how long the page was busy at a stretch for more than 50 ms of its processor. By the clock it is
 * told besides: on a machine of few cores that also counts how long the page waited while the browser's own drawing and
 * the emulators had the same cores.
 */
export function longTasks(tasks: readonly PageTask[]): readonly Row[] {
  const all = (of: keyof PageTask): readonly number[] => tasks.map((task) => task[of]);
  const longer = (of: keyof PageTask): number => all(of).filter((ms) => ms > LONG_MS).length;
  const longest = (of: keyof PageTask): number => all(of).reduce((a, b) => Math.max(a, b), 0);
  return [
    atLeast('tasks of the page', tasks.length, 1),
    atMost('tasks over 50 ms of the processor', longer('byProcessor'), 0),
    told('longest by the processor', longest('byProcessor'), 'ms'),
    told('tasks over 50 ms by the clock', longer('byClock')),
    told('longest by the clock', longest('byClock'), 'ms'),
  ];
}

/** The tasks of the busiest of the main threads of pages: a browser keeps further pages ready that do nothing. */
function pageTasks(events: readonly TraceEvent[]): readonly PageTask[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const byThread: Record<string, TraceEvent[]> = {};
  for (const event of events) {
    if (event.ph !== 'X' || !event.name.endsWith('RunTask') || !mains.has(threadOf(event))) continue;
    (byThread[threadOf(event)] ??= []).push(event);
  }
  const busiest = Object.values(byThread).toSorted((a, b) => b.length - a.length)[0] ?? [];
  return outermost(busiest).map(({ dur = 0, tdur = 0 }) => ({
    byClock: dur / 1000,
    byProcessor: tdur / 1000,
  }));
}

/** Without those that are part of another. */
function outermost(tasks: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = -Infinity;
  return tasks
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      const isWithin = ts < end;
      end = Math.max(end, ts + dur);
      return !isWithin;
    });
}
