/** Rules edited while the emulators run: right ones are taken, wrong ones told with their place. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { followRules } from '../../tools/emulators/follow-rules.ts';
import { emulatorHost } from './emulator.ts';
import { FirestoreRest, type Answer } from './firestore-rest.ts';

const project = 'demo-rules-followed';
const folder = mkdtempSync(path.join(tmpdir(), 'creamline-rules-'));
const file = path.join(folder, 'firestore.rules');

const rulesWith = (condition: string): string =>
  [
    "rules_version = '2';",
    'service cloud.firestore {',
    '  match /databases/{database}/documents {',
    `    match /things/{id} { allow get: if ${condition}; }`,
    '  }',
    '}',
  ].join('\n');

const said: string[] = [];
let leave: () => void;
let firestore: FirestoreRest;

beforeAll(async () => {
  firestore = new FirestoreRest(emulatorHost(), project);
  writeFileSync(file, rulesWith('true'));
  await firestore.loadRules(rulesWith('true'));
  leave = followRules(file, { host: emulatorHost(), project, loaded: rulesWith('true') }, (line) =>
    said.push(line),
  );
});

afterAll(() => {
  leave();
  rmSync(folder, { recursive: true });
});

/** Saves as editors do, under another name first, and waits for what is said of it. */
async function save(content: string): Promise<string> {
  const before = said.length;
  writeFileSync(`${file}~`, content);
  renameSync(`${file}~`, file);
  while (said.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  return said.at(-1) ?? '';
}

const answer = (): Promise<Answer> => firestore.ask(null, { get: 'things/one' });

test('a change is taken, a typo told with its place and left out, and the next right change taken again', async () => {
  expect(await answer()).toBe('allowed');
  expect(await save(rulesWith('false'))).toBe('firestore.rules has changed: the emulator goes by it now.');
  expect(await answer()).toBe('denied');
  const refusal = await save(rulesWith('true &&'));
  expect(refusal).toMatch(
    /is refused; the emulator goes on with the last rules that were right\.\n {2}firestore\.rules:4:\d+ /,
  );
  expect(await answer()).toBe('denied');
  expect(await save(rulesWith('true'))).toContain('goes by it now');
  expect(await answer()).toBe('allowed');
});
