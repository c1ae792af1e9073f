import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { root } from '../node24.mjs';

/** Spelt in pieces, so that this file is not one of those it finds. */
const traces = [
  '/work' + '/',
  '/root' + '/',
  '/home' + '/',
  '/tmp' + '/',
  'art' + 'ifactory',
  '/Users' + '/',
];
const LARGEST_BYTES = 1_000_000;

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '');

const isThere = (file: string): boolean => {
  const stat = statSync(path.join(root, file), { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size < LARGEST_BYTES;
};

test.each(traces)('no file names a place of one machine: %s', (trace) => {
  const naming = tracked
    .filter(isThere)
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes(trace));
  expect(naming).toEqual([]);
});

test('the lock file leaves it to npm which registry to ask', () => {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ resolved: z.string().optional() })) })
    .parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const resolved = Object.values(lock.packages).flatMap((each) => each.resolved ?? []);
  expect(resolved.filter((place) => place.includes('://'))).toEqual([]);
});
