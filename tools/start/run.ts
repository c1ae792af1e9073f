import { parseArgs } from 'node:util';
import { demoPassword, demoStaff } from '@creamline/domain/users';
import { buildParts } from '../build/parts.mjs';
import { startSuite, type Suite } from '../emulator-suite.ts';
import { untilEnded, untilInterrupted } from '../emulators/interrupt.ts';
import { fireSchedule, listSchedules } from '../emulators/schedules.ts';
import { progressLine } from '../import/progress-line.ts';
import { Clock } from './clock.ts';
import { openMailbox } from './mailbox.ts';
import { forgetData, savedData, saveData } from './saved-data.ts';

/** How often the data is saved while the emulators run: as much as a power cut may lose. */
const SAVE_EVERY_MS = 5 * 60_000;

/** How often the clock looks for schedules that are due. */
const TURN_EVERY_MS = 60_000;
/** The console is opened first; the schedules catch up when its first page is there. */
const FIRST_TURN_MS = 20_000;

const say = (line: string): void => {
  console.log(line);
};

/**
 * Loads the demo dairy and saves it. Without the functions: what is loaded has its derived documents with it, and
 * nothing is to be done about it when they start.
 */
async function loadDairy(suite: Suite): Promise<void> {
  // Its SDK reads where the emulators are when it is loaded.
  Object.assign(process.env, suite.env);
  const { loadDemo } = await import('../demo/load.ts');
  const show = progressLine(process.stdout);
  await loadDemo({
    progress: (done, total) => {
      show({ label: 'Loading the demo dairy', share: done / total, count: done });
    },
  });
  await saveData(suite);
}

/** The data to start with, made first where there is none. Half a dairy is not kept: it would be made anew. */
async function dairy(): Promise<string | undefined> {
  const data = savedData();
  if (data !== undefined) return data;
  say('Starting Firestore for the demo dairy …');
  const suite = await startSuite({ only: ['auth', 'firestore'] });
  try {
    await Promise.race([loadDairy(suite), untilEnded(suite)]);
  } finally {
    await suite.stop();
  }
  return savedData();
}

function greet(suite: Suite): void {
  const firsts = new Map(demoStaff.toReversed().map((person) => [person.role, person]));
  const width = Math.max(...[...firsts.values()].map(({ email }) => email.length));
  say(`\nCreamline runs at  http://127.0.0.1:${String(suite.ports.hosting)}\n`);
  say(`Demo sign-ins (one click each on the sign-in page; the password is ${demoPassword}):`);
  for (const { role, name, email } of [...firsts.values()].reverse()) {
    say(`  ${email.padEnd(width)}  ${role.padEnd(9)}  ${name}`);
  }
  say(
    '\nFigures, reminders and mails follow the clock as they do in production. Mails stay on this machine: in',
  );
  say('.data/mails/. `npm run schedule -- NAME` fires a schedule at once.');
  say('The data is kept in .data/ (`npm start -- --fresh` begins again). Ctrl-C stops.');
}

/** Saves now and then; a save that fails is told and tried again next time. */
function saveRegularly(suite: Suite): () => Promise<void> {
  let saving = Promise.resolve();
  const save = (): void => {
    saving = saveData(suite).catch((error: unknown) => {
      console.error(`The data could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  const timer = setInterval(save, SAVE_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await saving;
    save();
    await saving;
  };
}

/** Runs the schedules at their times; the turn under way is waited for when it is stopped. */
async function followClock(suite: Suite): Promise<() => Promise<void>> {
  const clock = new Clock({
    schedules: await listSchedules(suite.ports),
    fire: (name, now) => fireSchedule(suite.ports, name, now),
    failed: (name, error) => {
      console.error(`The schedule ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    },
  });
  let turning = Promise.resolve();
  const turn = (): void => {
    turning = turning.then(() => clock.turn(new Date()));
  };
  const first = setTimeout(turn, FIRST_TURN_MS);
  const timer = setInterval(turn, TURN_EVERY_MS);
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    await turning;
  };
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  await buildParts(['functions', 'web'], say);
  if (values.fresh) forgetData();
  const data = await dairy();
  say('Starting the emulators …');
  const mailbox = await openMailbox(say);
  const suite = await startSuite({
    ...(data === undefined ? {} : { data }),
    onRules: say,
    env: { CREAMLINE_SMTP_URL: mailbox.url },
  });
  try {
    const interrupted = untilInterrupted(suite);
    const finish = saveRegularly(suite);
    const rest = await followClock(suite);
    greet(suite);
    await interrupted;
    say('\nSaving …');
    await rest();
    await finish();
  } finally {
    await suite.stop();
    await mailbox.stop();
  }
}

try {
  await run();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
