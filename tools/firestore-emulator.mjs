/**
 * Finds a Firestore emulator, installing one where there is none. The first that works is taken: `hidane` on PATH,
 * the cache, the npm package, a build with cargo, and at last the official emulator, which needs Java 21.
 * Node's own modules only: this runs before dependencies are installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bin } from './node24.mjs';

const version = '0.6.0';
const oldest = [0, 6];

const cache = process.env.CREAMLINE_CACHE ?? path.join(os.homedir(), '.cache', 'creamline');
const built = path.join(cache, `hidane-${version}`);
const packaged = path.join(cache, `hidane-${version}-npm`);
const officialJars = path.join(os.homedir(), '.cache', 'firebase', 'emulators');

function output(command, args) {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 ? `${run.stdout}${run.stderr}`.trim() : undefined;
}

/** Says why this program will not do, or nothing when it will. */
function fault(program) {
  const said = output(program, ['--version']);
  if (said === undefined) return 'not there';
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said) ?? []).slice(1).map(Number);
  const recent = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  return recent ? undefined : `${said} is older than ${oldest.join('.')}`;
}

/** Runs an installer; passes its last line on as progress every few seconds. Resolves to what went wrong, if anything. */
function install(command, args, say) {
  return new Promise((done) => {
    let text = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk) => (text += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const started = Date.now();
    const lastLine = () => text.trim().split('\n').at(-1)?.trim() ?? '';
    const tick = setInterval(
      () => say(`  ${Math.round((Date.now() - started) / 1000)} s: ${lastLine()}`),
      10_000,
    );
    const end = (problem) => {
      clearInterval(tick);
      done(problem);
    };
    child.on('error', () => end(`${command} is not installed`));
    child.on('exit', (code) => end(code === 0 ? undefined : lastLine() || `${command} ended with ${code}`));
  });
}

const findOnPath = () => ({ fault: fault('hidane'), program: 'hidane' });

const findInCache = () => {
  const program = path.join(built, 'bin', 'hidane');
  return { fault: existsSync(program) ? fault(program) : 'not there', program };
};

async function findInNpm(say, mayInstall) {
  const program = path.join(packaged, 'node_modules', '.bin', 'hidane');
  if (!existsSync(program) && mayInstall) {
    say(`Fetching the Firestore emulator (npm package hidane ${version}) …`);
    mkdirSync(packaged, { recursive: true });
    const npm = [
      'install',
      '--prefix',
      packaged,
      '--no-save',
      '--no-audit',
      '--no-fund',
      `hidane@${version}`,
    ];
    const problem = await install('npm', npm, say);
    if (problem !== undefined) return { fault: problem, program };
  }
  return { fault: existsSync(program) ? fault(program) : 'not there', program };
}

async function buildWithCargo(say, mayInstall) {
  const program = path.join(built, 'bin', 'hidane');
  if (!mayInstall) return { fault: 'not built', program };
  if (output('cargo', ['--version']) === undefined)
    return { fault: 'cargo (Rust 1.88 or newer) is not installed', program };
  say(`Building the Firestore emulator with cargo (hidane ${version}, about 4 minutes, once) …`);
  const problem = await install(
    'cargo',
    ['install', 'hidane', '--version', version, '--locked', '--root', built],
    say,
  );
  return { fault: problem ?? fault(program), program };
}

async function findOfficial(say, mayInstall) {
  const java = Number(/version "(\d+)/.exec(output('java', ['-version']) ?? '')?.[1] ?? 0);
  if (java < 21)
    return { fault: java === 0 ? 'Java is not installed' : `needs Java 21, this is Java ${java}` };
  const isThere = () =>
    existsSync(officialJars) &&
    readdirSync(officialJars).some((file) => file.startsWith('cloud-firestore-emulator'));
  if (!isThere() && mayInstall) {
    say('Fetching the official Firestore emulator …');
    const problem = await install(path.join(bin, 'firebase'), ['setup:emulators:firestore'], say);
    if (problem !== undefined) return { fault: problem };
  }
  return { fault: isThere() ? undefined : 'not downloaded' };
}

const places = [
  ['hidane on PATH', findOnPath],
  ['the cache', findInCache],
  ['the npm package', findInNpm],
  ['a build with cargo', buildWithCargo],
  ['the official emulator', findOfficial],
];

/**
 * The emulator to start: `program` is hidane's path, or nothing for the official one, which firebase-tools starts itself.
 * Throws with every place looked at and what was wrong there when none works.
 */
export async function findFirestoreEmulator({ mayInstall = false, say = () => {} } = {}) {
  const tried = [];
  for (const [place, find] of places) {
    const found = await find(say, mayInstall);
    if (found.fault === undefined) return { place, program: found.program };
    tried.push(`  ${place}: ${found.fault}`);
  }
  const advice = mayInstall
    ? 'Install Rust (1.88 or newer, with cargo), or Java 21 or newer, and start again.'
    : 'Run `node tools/setup.mjs`, which gets one.';
  throw new Error(`No Firestore emulator was found.\n${tried.join('\n')}\n${advice}`);
}
