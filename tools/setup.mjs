/**
 * Makes a fresh machine ready: dependencies, the Firestore emulator and, for the tests, a browser.
 * Node's own modules only, and Node 20 is enough: this runs first.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { findFirestoreEmulator } from './firestore-emulator.mjs';
import { bin, root } from './node24.mjs';

const say = (line) => console.log(line);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`This is Node ${process.versions.node}; Creamline needs 20.19 or newer to start.`);
}

/** Runs a command whose output is shown only when it fails; says every ten seconds that it still runs. */
function run(command, args, label) {
  return new Promise((done, fail) => {
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    let text = '';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk) => (text += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const tick = setInterval(() => say(`  ${label}: ${seconds()} s …`), 10_000);
    const end = (problem) => {
      clearInterval(tick);
      if (problem === undefined) done(seconds());
      else fail(new Error(`${label} failed: ${problem}\n${text.trim().split('\n').slice(-30).join('\n')}`));
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) =>
      end(code === 0 ? undefined : `\`${command} ${args.join(' ')}\` ended with ${code}`),
    );
  });
}

/**
 * What npm noted about the installed tree equals the lock file's packages exactly when they belong together.
 * Dates would not do: a fresh clone's files are all of the moment.
 */
function dependenciesAreCurrent() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(path.join(bin, 'node'))) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, link, optional }]) => {
    if (!place.includes('node_modules/') || link === true) return true;
    const found = present[place];
    return found === undefined ? optional === true : found.version === version;
  });
}

async function installDependencies() {
  if (!dependenciesAreCurrent()) {
    say('Installing the dependencies (one to three minutes) …');
    const seconds = await run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci');
    say(`  installed in ${seconds} s`);
  }
  const works = spawnSync(path.join(bin, 'node'), ['--version'], { encoding: 'utf8' });
  if (works.status === 0 && works.stdout.startsWith('v24.')) return;
  say('Unpacking Node 24 …');
  await run('npm', ['rebuild', 'node', '--ignore-scripts=false'], 'npm rebuild node');
}

async function installBrowser() {
  const found = findBrowser();
  if (found !== undefined) {
    if (existsSync(found)) return;
    throw new Error(`CREAMLINE_CHROMIUM names ${found}, which does not exist.`);
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser tests …');
    await run('apt-get', ['update', '-qq'], 'apt-get update');
    await run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium'],
      'apt-get install chromium',
    );
    if (findBrowser() !== undefined) return;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu: `sudo apt-get install chromium`), ' +
      'or name its program in CREAMLINE_CHROMIUM.',
  );
}

/** Everything that `npm start` needs, and with `browser` what `npm test` needs too. Throws with what to do. */
export async function setUp({ browser = false } = {}) {
  checkNode();
  await installDependencies();
  await findFirestoreEmulator({ mayInstall: true, say });
  if (browser) await installBrowser();
}

if (process.argv[1] === import.meta.filename) {
  try {
    await setUp({ browser: process.argv.includes('--browser') });
    say('Ready.');
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
