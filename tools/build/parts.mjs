import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildFunctions, functionsBundle } from './functions.mjs';
import { digest, isCurrent, remember } from './sources.mjs';
import { buildWeb } from './web.mjs';
import { root } from '../node24.mjs';

/** What is built, from what, and what shows that it is there. */
export const parts = {
  functions: {
    build: buildFunctions,
    sources: ['domain/src', 'functions'],
    made: path.join(functionsBundle, 'index.js'),
  },
  web: {
    build: () => buildWeb(),
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
