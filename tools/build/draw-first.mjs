import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sheet = / *<link rel="stylesheet"[^>]*>/;
const arrival = /<div class="crm-arrival">.*?<\/div>/s;

/**
 * Lets a browser draw the brand before it has the style sheet, which the Angular CLI puts in front of everything: behind
 * the brand it still holds up the scripts, and so whatever needs its styles.
 */
export function drawBrandFirst(page) {
  const [link] = sheet.exec(page) ?? [];
  const [brand] = arrival.exec(page) ?? [];
  if (link === undefined || brand === undefined)
    throw new Error('index.html has no style sheet, or nothing to draw before it.');
  return page.replace(link, '').replace(brand, () => `${brand}${link.trim()}`);
}

/** Does so in what was built, and tells the worker that keeps the console, which refuses a page it does not know. */
export function drawBrandFirstIn(folder) {
  const pageFile = path.join(folder, 'index.html');
  const keptFile = path.join(folder, 'ngsw.json');
  const page = drawBrandFirst(readFileSync(pageFile, 'utf8'));
  const kept = JSON.parse(readFileSync(keptFile, 'utf8'));
  if (kept.hashTable['/index.html'] === undefined) throw new Error('ngsw.json does not keep index.html.');
  kept.hashTable['/index.html'] = createHash('sha1').update(page).digest('hex');
  writeFileSync(pageFile, page);
  writeFileSync(keptFile, JSON.stringify(kept, null, 2));
}
