import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { node, root } from '../../tools/node24.mjs';
import { atMost, median, told, type Row } from './report.ts';

const RUNS = 7;

/** Milliseconds a fresh process takes to load a module, start of Node left out. */
function loadTime(module: string): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - t); process.exit(0)`;
  const run = spawnSync(node, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    cwd: path.join(root, 'functions'),
    env: {
      ...process.env,
      GCLOUD_PROJECT: 'demo-creamline',
      FIREBASE_CONFIG: '{"projectId":"demo-creamline"}',
    },
  });
  const time = Number(run.stdout.trim().split('\n').at(-1));
  if (run.status !== 0 || !Number.isFinite(time)) throw new Error(`${module} does not load: ${run.stderr}`);
  return time;
}

/** Alternates, so that a busy moment of the machine hits both. */
export async function run(): Promise<readonly Row[]> {
  const bundle = path.join(root, 'functions', 'lib', 'index.js');
  const sources = path.join(root, 'functions', 'src', 'index.ts');
  const times: Record<'bundle' | 'sources', number[]> = { bundle: [], sources: [] };
  for (let i = 0; i < RUNS; i++) {
    times.bundle.push(loadTime(bundle));
    times.sources.push(loadTime(sources));
  }
  const bundled = median(times.bundle);
  return Promise.resolve([
    told('bundle', bundled, 'ms'),
    told('unbundled sources', median(times.sources), 'ms'),
    atMost('bundle ÷ unbundled', bundled / median(times.sources), 1 / 3),
  ]);
}
