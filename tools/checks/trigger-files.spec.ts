import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';
import { sourcesBelow } from './source-files.ts';

const bindings = /\bon(Document|Schedule|Call|Task|Request)\w*\(/;

/** The files that bind a handler to an event; the platform's own wrappers are not among them. */
const triggers = sourcesBelow('functions/src').filter((file) => {
  const binds = /\/on-[a-z-]+\.ts$/.test(file) || bindings.test(readFileSync(path.join(root, file), 'utf8'));
  return binds && !file.startsWith('functions/src/platform/');
});

test('there are triggers', () => {
  expect(triggers).not.toEqual([]);
});

test.each(triggers)('%s binds and does not decide: 40 lines at the most', (file) => {
  const lines = readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(40);
});
