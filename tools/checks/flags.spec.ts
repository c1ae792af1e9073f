import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

test.each([
  ['test.mjs', 'there are build, lint'],
  ['bench.mjs', 'there are order, segments'],
])('%s refuses an unknown name on a machine where nothing is set up yet', (tool, known) => {
  const fresh = mkdtempSync(path.join(tmpdir(), 'creamline-fresh-'));
  try {
    for (const folder of ['tools', 'tests/bench'])
      cpSync(path.join(root, folder), path.join(fresh, folder), { recursive: true });
    const told = spawnSync(process.execPath, [path.join(fresh, 'tools', tool), 'bogus'], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status: told.status, stdout: told.stdout }).toEqual({ status: 2, stdout: '' });
    expect(told.stderr).toContain('bogus');
    expect(told.stderr).toContain(known);
  } finally {
    rmSync(fresh, { recursive: true });
  }
});
