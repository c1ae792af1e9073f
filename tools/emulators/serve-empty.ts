import { buildParts } from '../build/parts.mjs';
import { backend, startSuite } from '../emulator-suite.ts';
import { untilInterrupted } from './interrupt.ts';

const say = (line: string): void => {
  console.log(line);
};

try {
  await buildParts(['functions'], say);
  say('Starting the emulators …');
  const suite = await startSuite({ only: backend, onLine: say, onRules: say });
  say(`\nThe emulators run, empty. For tools and tests in another terminal:\n`);
  for (const [name, value] of Object.entries(suite.env)) say(`  export ${name}=${value}`);
  say('\nCtrl-C ends them.');
  await untilInterrupted(suite);
  await suite.stop();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
