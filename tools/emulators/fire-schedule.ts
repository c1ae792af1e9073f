import { parseArgs } from 'node:util';
import { portBase, portsFrom } from '../emulator-suite.ts';
import { fireSchedule } from './schedules.ts';

const usage = 'Usage: npm run schedule -- NAME [--now 2026-11-22T06:00:00Z]';

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { now: { type: 'string' } } });
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime())) throw new Error(`--now is not a time: ${values.now ?? ''}\n${usage}`);
  const started = Date.now();
  await fireSchedule(portsFrom(portBase()), positionals[0] ?? '', now);
  console.log(
    `${positionals[0] ?? ''} done, as of ${now.toISOString()} (${String(Date.now() - started)} ms).`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
