import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runFolder, rulesFile, writeConfiguration } from './config.ts';
import { portsFrom } from './ports.ts';

const ports = portsFrom(64_000);
afterAll(() => rmSync(runFolder(ports), { recursive: true }));

/** The CLI follows its rules file and ends at the first change the emulator refuses. */
test('the emulators are given a copy of the rules, which nobody edits', () => {
  const configuration = readFileSync(writeConfiguration(ports), 'utf8');
  const given = /"rules": "(.*)"/.exec(configuration)?.[1] ?? '';
  const copy = path.resolve(runFolder(ports), given);
  expect(copy).not.toBe(rulesFile());
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(rulesFile(), 'utf8'));
});
