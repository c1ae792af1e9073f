import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

test.each([
  ['start.mjs', '--bogus', '--fresh'],
  ['start.mjs', 'bogus', '--fresh'],
  ['emulators.mjs', '--bogus', 'There are no flags.'],
  ['schedule.mjs', '--bogus', '--now …'],
  ['schedule.mjs', '--now', '--now …'],
  ['types.mjs', '--bogus', 'domain, functions'],
  ['build.mjs', '--bogus', 'functions and web'],
])('%s refuses %s before it does anything, and says what it knows', (tool, flag, known) => {
  const told = spawnSync(process.execPath, [path.join(root, 'tools', tool), flag], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect({ status: told.status, stdout: told.stdout }).toEqual({ status: 2, stdout: '' });
  expect(told.stderr).toContain(flag);
  expect(told.stderr).toContain(known);
  expect(told.stderr.trim().split('\n')).toHaveLength(1);
});
