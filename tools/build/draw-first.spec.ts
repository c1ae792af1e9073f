import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../node24.mjs';
import { drawBrandFirst, drawBrandFirstIn } from './draw-first.mjs';

const link = '<link rel="stylesheet" href="styles-1.css">';
const brand = '<div class="crm-arrival"><img src="favicon.svg" alt=""/>Creamline</div>';
const built = `<html><head><title>Creamline</title>
  ${link}</head><body><crm-root></crm-root>${brand}<script src="main.js" type="module"></script></body></html>`;

test('the style sheet comes behind the brand and before the scripts', () => {
  expect(drawBrandFirst(built)).toMatch(/<\/title>\s*<\/head>.*<\/div><link rel="stylesheet"[^>]+><script/s);
});

test.each([
  ['without a style sheet', built.replace(link, '')],
  ['without the brand', built.replace(brand, '')],
])('a page %s does not pass', (_, page) => {
  expect(() => drawBrandFirst(page)).toThrow('index.html');
});

test('the worker is told of the page as it is then', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'draw-first-'));
  try {
    writeFileSync(path.join(folder, 'index.html'), built);
    writeFileSync(
      path.join(folder, 'ngsw.json'),
      JSON.stringify({ index: '/index.html', hashTable: { '/index.html': 'old', '/main.js': 'same' } }),
    );
    drawBrandFirstIn(folder);
    const hash = createHash('sha1').update(drawBrandFirst(built)).digest('hex');
    expect(JSON.parse(readFileSync(path.join(folder, 'ngsw.json'), 'utf8'))).toEqual({
      index: '/index.html',
      hashTable: { '/index.html': hash, '/main.js': 'same' },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the brand is drawn in the colours of the console', () => {
  const page = readFileSync(path.join(root, 'web/src/index.html'), 'utf8');
  const tokens = readFileSync(path.join(root, 'web/src/styles/_tokens.scss'), 'utf8');
  const token = (name: string): string | undefined => new RegExp(`--crm-${name}: (.+);`).exec(tokens)?.[1];
  expect(/ background: (.+);/.exec(page)?.[1]).toBe(token('page'));
  expect(/ color: (.+);/.exec(page)?.[1]).toBe(token('text'));
});
