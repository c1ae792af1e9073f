import { z } from 'zod';
import { project, type Ports } from '../emulator-suite.ts';

const backendsSchema = z.object({
  backends: z.array(
    z.object({
      functionTriggers: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          schedule: z.object({ schedule: z.string() }).optional(),
        }),
      ),
    }),
  ),
});

/** How often triggers may have rested, at the most, since the emulators were started. */
const GENERATIONS = 50;
/** What the emulator answers for a trigger that rests. */
const RESTS = 204;
const NOT_THERE = 404;

const origin = (ports: Ports): string => `http://127.0.0.1:${String(ports.functions)}`;

/** A schedule as it is deployed: its trigger, and when it is due (`every 10 minutes`, or a line of cron). */
export interface Schedule {
  readonly trigger: string;
  readonly when: string;
}

/** The deployed schedules by name. Throws when no functions emulator answers on these ports. */
export async function listSchedules(ports: Ports): Promise<ReadonlyMap<string, Schedule>> {
  const answer = await fetch(`${origin(ports)}/backends`).catch(() => undefined);
  if (answer?.ok !== true) {
    throw new Error(
      `No emulators answer on port ${String(ports.functions)}. Start them with \`npm start\` or \`npm run emulators\`` +
        ' (and the same CREAMLINE_PORT_BASE).',
    );
  }
  const { backends } = backendsSchema.parse(await answer.json());
  const triggers = backends.flatMap((backend) => backend.functionTriggers);
  return new Map(
    triggers.flatMap(({ name, id, schedule }) =>
      schedule === undefined ? [] : [[name, { trigger: id, when: schedule.schedule }]],
    ),
  );
}

/**
 * Fires a schedule as if it were `now`, as Cloud Scheduler does it: the emulators have no clock of their own for
 * schedules. Resolves when its work is done. Throws with the names there are when this one is unknown, and with
 * what the function answered when it failed.
 */
export async function fireSchedule(ports: Ports, name: string, now: Date): Promise<void> {
  const schedules = await listSchedules(ports);
  const schedule = schedules.get(name);
  if (schedule === undefined) {
    throw new Error(`There is no schedule "${name}". There are: ${[...schedules.keys()].sort().join(', ')}.`);
  }
  // Triggers that rested come back under the next number, and the old ones go on answering that they rest.
  for (let generation = 0; generation < GENERATIONS; generation += 1) {
    const answer = await post(ports, `${schedule.trigger}-${String(generation)}`, name, now);
    if (answer.status === RESTS || answer.status === NOT_THERE) continue;
    if (!answer.ok) throw new Error(`${name} failed (${String(answer.status)}): ${await answer.text()}`);
    return;
  }
  throw new Error(`${name} did not run: the triggers of these emulators rest.`);
}

function post(ports: Ports, trigger: string, name: string, now: Date): Promise<Response> {
  return fetch(`${origin(ports)}/functions/projects/${project}/triggers/${trigger}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'X-CloudScheduler-JobName': name,
      'X-CloudScheduler-ScheduleTime': now.toISOString(),
    },
    body: '{}',
  });
}
