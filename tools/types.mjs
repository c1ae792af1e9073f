/** Checks the types of every floor: `npm run types`, or `npm run types -- functions tests` for some. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { bin, environment, root } from './node24.mjs';

const floors = {
  domain: ['tsc', 'domain/tsconfig.json'],
  functions: ['tsc', 'functions/tsconfig.json'],
  tests: ['tsc', 'tests/tsconfig.json'],
  tools: ['tsc', 'tools/tsconfig.json'],
  web: ['ngc', 'web/tsconfig.json'],
  'web-tests': ['tsc', 'web/tsconfig.spec.json'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((floor) => !(floor in floors));
if (unknown.length > 0) {
  console.error(`No such floor: ${unknown.join(', ')}. There are ${Object.keys(floors).join(', ')}.`);
  process.exit(2);
}

const cache = path.join(root, '.cache', 'types');
mkdirSync(cache, { recursive: true });

function check(floor) {
  const [compiler, config] = floors[floor];
  if (!existsSync(path.join(root, config))) return Promise.resolve(true);
  const state = path.join(cache, `${floor}.tsbuildinfo`);
  const args = [
    path.join(bin, compiler),
    '-p',
    config,
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    state,
  ];
  return new Promise((done) => {
    spawn(process.execPath, args, { cwd: root, env: environment, stdio: 'inherit' }).on('exit', (code) =>
      done(code === 0),
    );
  });
}

const failed = [];
for (const floor of Object.keys(floors)) {
  if (wanted.length > 0 && !wanted.includes(floor)) continue;
  if (!(await check(floor))) failed.push(floor);
}
if (failed.length > 0) {
  console.error(`Types are wrong in: ${failed.join(', ')}.`);
  process.exit(1);
}
console.log('Types are right.');
