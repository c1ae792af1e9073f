import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';
import { sourcesBelow } from './source-files.ts';

const bindings = /\bon(Document|Schedule|Call|Task|Request)\w*\(/g;

/** The files that bind a handler to an event; the platform's own wrappers are not among them. */
const triggers = sourcesBelow('functions/src').filter((file) => {
  const binds =
    /\/on-[a-z-]+\.ts$/.test(file) || readFileSync(path.join(root, file), 'utf8').search(bindings) >= 0;
  return binds && !file.startsWith('functions/src/platform/');
});

test('there are triggers', () => {
  expect(triggers).not.toEqual([]);
});

/** A list of several, as the schedules are, is given a few lines for each. */
const roomFor = (count: number): number => Math.max(40, 12 * count);

test.each(triggers)('%s binds and does not decide: 40 lines at the most', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const count = [...text.matchAll(bindings)].length;
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(roomFor(count));
});
