/** `npm run build`: the functions and the console; `npm run build -- functions` for one. What has not changed is kept. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildFunctions, functionsBundle } from './build/functions.mjs';
import { digest, isCurrent, remember } from './build/sources.mjs';
import { buildWeb } from './build/web.mjs';
import { root, useProjectNode } from './node24.mjs';

const parts = {
  functions: {
    build: buildFunctions,
    sources: ['domain/src', 'functions'],
    made: path.join(functionsBundle, 'index.js'),
  },
  web: {
    build: buildWeb,
    sources: ['domain/src', 'web', 'angular.json'],
    made: path.join(root, 'web', 'dist', 'browser', 'index.html'),
  },
};

/** Builds the parts whose sources have changed since they were built last. Throws when one does not build. */
export async function buildParts(names = Object.keys(parts), say = console.log) {
  for (const name of names) {
    const { build, sources, made } = parts[name];
    const now = digest([...sources, 'tools/build']);
    if (existsSync(made) && isCurrent(name, now)) {
      say(`${name}: up to date`);
      continue;
    }
    const started = Date.now();
    say(`${name}: building …`);
    say(`${await build()} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    remember(name, now);
  }
}

if (process.argv[1] === import.meta.filename) {
  useProjectNode();
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(
      `There is nothing called ${unknown.join(', ')} to build; there are ${Object.keys(parts).join(' and ')}.`,
    );
    process.exit(2);
  }
  try {
    await buildParts(wanted.length > 0 ? wanted : undefined);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
