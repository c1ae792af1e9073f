/** The phases of `npm test`, cheapest first, each counted and timed; a failure does not stop the later ones. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, environment, node, root } from '../node24.mjs';
import { findBrowser } from '../browser.mjs';

const reports = path.join(root, '.cache', 'test');

/** Ports of their own, so that a console started with `npm start` is left alone. */
const base = process.env.CREAMLINE_PORT_BASE ?? '9700';

const tool = (name) => [node, path.join(bin, name)];

/** A command that is one check: right or wrong. */
const check = (...command) => ({ command, counted: false });

/** A jest project: as many checks as it has tests. `inBand` where its specs share one suite of emulators. */
const jest = (project, { inBand = true } = {}) => ({
  command: [
    ...tool('jest'),
    '--selectProjects',
    project,
    '--ci',
    '--json',
    `--outputFile=${path.join(reports, `${project}.json`)}`,
    ...(inBand ? ['--runInBand'] : ['--maxWorkers=2']),
  ],
  counted: project,
});

const phases = {
  format: check(
    ...tool('prettier'),
    '--check',
    '--cache',
    '--cache-location=.cache/prettier',
    '--log-level=warn',
    '.',
  ),
  types: check(node, 'tools/types.mjs'),
  lint: check(...tool('eslint'), '.', '--max-warnings', '0'),
  unit: jest('unit', { inBand: false }),
  web: jest('web', { inBand: false }),
  build: check(node, 'tools/build.mjs'),
  rules: jest('rules'),
  faults: jest('faults'),
  integration: jest('integration'),
  import: jest('import'),
  e2e: jest('e2e'),
};

/** The one spec that may be left out, and why it is. A test left out anywhere else is a failure. */
const mayBeSkipped = {
  'tests/import/purchases.spec.ts': 'the real purchases are not in ../shared/data',
};

function run([command, ...args]) {
  const env = { ...environment, CREAMLINE_PORT_BASE: base, CREAMLINE_CHROMIUM: findBrowser() ?? '' };
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
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

async function runPhase(name) {
  const { command, counted: project } = phases[name];
  if (project !== false) rmSync(path.join(reports, `${project}.json`), { force: true });
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const started = Date.now();
  const code = await run(command);
  const result =
    project === false
      ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }
      : counted(project, code);
  const seconds = (Date.now() - started) / 1000;
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed in ${seconds.toFixed(1)} s`);
  return { name, seconds, ...result };
}

/** Runs the phases asked for, or all, and returns the exit code. */
export async function runPhases(wanted) {
  const unknown = wanted.filter((name) => !(name in phases));
  if (unknown.length > 0) {
    console.error(`There is no phase ${unknown.join(', ')}; there are ${Object.keys(phases).join(', ')}.`);
    return 2;
  }
  mkdirSync(reports, { recursive: true });
  const results = [];
  for (const name of Object.keys(phases)) {
    if (wanted.length === 0 || wanted.includes(name)) results.push(await runPhase(name));
  }
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  console.log(
    `\n${'phase'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`,
  );
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(14)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(10)}`,
    );
  }
  console.log(`${'all'.padEnd(30)}${sum('seconds').toFixed(1).padStart(10)}\n`);
  for (const { spec, tests, reason } of results.flatMap((each) => each.skipped))
    console.log(
      `Skipped: ${tests} tests of ${spec}: ${reason ?? 'for no accepted reason (counted as failed)'}.`,
    );
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
