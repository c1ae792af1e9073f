/**
 * The phases of `npm test`, each counted and timed; a failure does not stop the later ones.
 * Node's own modules only: a name is judged before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, environment, root } from '../node24.mjs';
import { findBrowser } from '../browser.mjs';

const reports = path.join(root, '.cache', 'test');

/** Ports of their own, so that a console started with `npm start` is left alone; each lane has its hundred. */
const base = Number(process.env.CREAMLINE_PORT_BASE ?? '9700');
const portsOf = (lane) => String(base + 100 * lane);

/** By its name: which Node is first on the path is known once everything is set up. */
const node = 'node';

const tool = (name) => [node, path.join(bin, name)];

/** A command that is one check: right or wrong. */
const check = (...command) => ({ command, counted: false });

/** A jest project: as many checks as it has tests, one spec after the other. */
const jest = (project, more = {}) => ({
  command: [
    ...tool('jest'),
    '--selectProjects',
    project,
    '--ci',
    '--json',
    `--outputFile=${path.join(reports, `${project}.json`)}`,
    '--runInBand',
  ],
  counted: project,
  ...more,
});

/**
 * In the order in which they begin, the long ones early so that no lane waits long at the end. `after` names what must
 * have ended; what is played `alone` looks at how fast the console answers, and has the machine to itself.
 */
const phases = {
  build: check(node, 'tools/build.mjs'),
  lint: check(...tool('eslint'), '.', '--max-warnings', '0'),
  types: check(node, 'tools/types.mjs'),
  faults: jest('faults'),
  import: jest('import', { after: ['build'] }),
  unit: jest('unit'),
  integration: jest('integration', { after: ['build'] }),
  rules: jest('rules'),
  format: check(
    ...tool('prettier'),
    '--check',
    '--cache',
    '--cache-location=.cache/prettier',
    '--log-level=warn',
    '.',
  ),
  web: jest('web'),
  e2e: jest('e2e', { alone: true }),
};

/** The one spec that may be left out, and why it is. A test left out anywhere else is a failure. */
const mayBeSkipped = {
  'tests/import/purchases.spec.ts': 'the real purchases are not in ../shared/data',
};

/** Runs a command to its end, in a lane of its own ports; what it prints is shown at once, or kept for `output`. */
function run([command, ...args], lane, output) {
  const env = { ...environment, CREAMLINE_PORT_BASE: portsOf(lane), CREAMLINE_CHROMIUM: findBrowser() ?? '' };
  const shown = output === undefined ? 'inherit' : 'pipe';
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', shown, shown] });
    child.stdout?.on('data', (part) => output.push(part));
    child.stderr?.on('data', (part) => output.push(part));
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** What a jest run counted. A spec that does not load, or a run that ends without a report, is one failure. */
function counted(project, code) {
  const file = path.join(reports, `${project}.json`);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const broken = testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.length === 0,
  ).length;
  const skipped = testResults.flatMap(({ name, assertionResults }) => {
    const spec = path.relative(root, name).split(path.sep).join('/');
    const tests = assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').length;
    return tests === 0 ? [] : [{ spec, tests, reason: mayBeSkipped[spec] }];
  });
  const unexcused = skipped.filter(({ reason }) => reason === undefined);
  const failed = numFailedTests + broken + unexcused.reduce((sum, { tests }) => sum + tests, 0);
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

const rule = (name) => `\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`;

/** Plays one phase. Where two run side by side, what each printed is shown when it ends, in one piece. */
async function runPhase(name, lane, sideBySide) {
  const { command, counted: project } = phases[name];
  if (project !== false) rmSync(path.join(reports, `${project}.json`), { force: true });
  const output = sideBySide ? [] : undefined;
  console.log(sideBySide ? `… ${name}` : rule(name));
  const started = Date.now();
  const code = await run(command, lane, output);
  const result =
    project === false
      ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }
      : counted(project, code);
  const seconds = (Date.now() - started) / 1000;
  if (output !== undefined) process.stdout.write(`${rule(name)}\n${Buffer.concat(output).toString()}`);
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed in ${seconds.toFixed(1)} s`);
  return { name, seconds, ...result };
}

/** Plays the phases in two lanes: each lane takes the first that may begin; those played alone come last. */
async function runInLanes(names) {
  const [waiting, results, running] = [names.filter((name) => !phases[name].alone), [], new Set()];
  const free = [0, 1];
  const mayBegin = (name) =>
    (phases[name].after ?? []).every((each) => !waiting.includes(each) && !running.has(each));
  await new Promise((done) => {
    const next = () => {
      for (let name; free.length > 0 && (name = waiting.find(mayBegin)) !== undefined;) {
        const lane = free.shift();
        waiting.splice(waiting.indexOf(name), 1);
        running.add(name);
        runPhase(name, lane, names.length > 1).then((result) => {
          results.push(result);
          running.delete(name);
          free.push(lane);
          next();
        });
      }
      if (waiting.length === 0 && running.size === 0) done();
    };
    next();
  });
  for (const name of names.filter((each) => phases[each].alone)) results.push(await runPhase(name, 0, false));
  return results;
}

/** Says which of the wanted names no phase has, and which there are; undefined where each has one. */
export function unknownPhases(wanted) {
  const unknown = wanted.filter((name) => !Object.keys(phases).includes(name));
  if (unknown.length === 0) return undefined;
  return `There is no phase ${unknown.join(', ')}; there are ${Object.keys(phases).join(', ')}.`;
}

/** Runs the phases asked for, or all, and returns the exit code. */
export async function runPhases(wanted) {
  mkdirSync(reports, { recursive: true });
  const started = Date.now();
  const results = await runInLanes(
    Object.keys(phases).filter((name) => wanted.length === 0 || wanted.includes(name)),
  );
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  console.log(
    `\n${'phase'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`,
  );
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(10)}`,
    );
  }
  console.log(`${'all'.padEnd(30)}${((Date.now() - started) / 1000).toFixed(1).padStart(10)}\n`);
  for (const { spec, tests, reason } of results.flatMap((each) => each.skipped))
    console.log(
      `Skipped: ${tests} tests of ${spec}: ${reason ?? 'for no accepted reason (counted as failed)'}.`,
    );
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
