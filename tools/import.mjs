#!/usr/bin/env node
// Brings a CSV file into Creamline: npm run import -- customers|products|orders FILE … (docs/import.md).
// Only Node's own modules here: this is what tells a fresh clone how to get the rest.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');
if (!existsSync(path.join(root, 'node_modules/firebase-admin'))) {
  console.error('Nothing is installed yet. Run "npm start" (or "npm ci") once, then import again.');
  process.exitCode = 1;
} else if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `This is Node ${process.versions.node}; start the import with "npm run import -- …", which brings Node 24.`,
  );
  process.exitCode = 1;
} else {
  const { main } = await import('./import/main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
