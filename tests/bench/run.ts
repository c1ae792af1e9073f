import { buildParts } from '../../tools/build/parts.mjs';
import { startSuite, type Emulator } from '../../tools/emulator-suite.ts';
import { print, type Row } from './report.ts';

interface Bench {
  readonly title: string;
  /** What must be built first. */
  readonly builds?: readonly ('functions' | 'web')[];
  readonly emulators?: readonly Emulator[];
  readonly load: () => Promise<{ run: () => Promise<readonly Row[]> }>;
}

/** A name with a stroke is one of several under the word before it: `analytics` runs all `analytics/…`. */
const benches: Readonly<Record<string, Bench>> = {
  order: { title: 'One delivered order', emulators: ['firestore'], load: () => import('./order.ts') },
  segments: {
    title: 'A changed segment rule',
    emulators: ['firestore'],
    load: () => import('./segments.ts'),
  },
  dashboard: { title: 'Today opened', emulators: ['firestore'], load: () => import('./dashboard.ts') },
  listener: { title: 'An order, until a listener sees it settled', load: () => import('./listener.ts') },
  import: { title: 'npm run import', emulators: ['firestore'], load: () => import('./import.ts') },
  search: { title: 'Search by part of a name', load: () => import('./search.ts') },
  functions: {
    title: 'Functions: time to load',
    builds: ['functions'],
    load: () => import('./functions-load.ts'),
  },
  'analytics/matching': {
    title: 'Duplicates beside Splink and recordlinkage',
    load: () => import('./analytics/matching.ts'),
  },
  'analytics/lifetime': { title: 'Lifetime value', load: () => import('./analytics/lifetime.ts') },
  'analytics/routes': { title: 'Routes beside elkai and VROOM', load: () => import('./analytics/routes.ts') },
  'analytics/rfm': { title: 'Recency, frequency, money', load: () => import('./analytics/rfm.ts') },
  'analytics/affinity': { title: 'Product affinity', load: () => import('./analytics/affinity.ts') },
  'analytics/judgement': {
    title: 'Judgements of customers, leads and deals',
    load: () => import('./analytics/judgement.ts'),
  },
  'analytics/seasons': { title: 'Seasons and forecasts', load: () => import('./analytics/seasons.ts') },
  'console/scripts': {
    title: 'Console: JavaScript that pages load',
    builds: ['web'],
    emulators: ['hosting', 'auth', 'firestore'],
    load: () => import('./console/scripts.ts'),
  },
  'console/lighthouse': {
    title: 'Console: Lighthouse on a phone, sign-in page, median of 5',
    builds: ['web'],
    load: () => import('./console/lighthouse.ts'),
  },
  'console/opened-packs': {
    title: 'Console: the index of 100,000 customers made ready, four times as slow',
    load: () => import('./console/opened-packs.ts'),
  },
  'console/long-list': {
    title: 'Console: a list of customers, 10,000 rows of it scrolled',
    builds: ['web'],
    emulators: ['hosting', 'auth', 'firestore'],
    load: () => import('./console/long-list.ts'),
  },
};

/** Runs the named benches, all where none is named; false when a budget is broken or a name is unknown. */
export async function runBenches(names: readonly string[]): Promise<boolean> {
  const means = (wanted: string) => (name: string) => name === wanted || name.startsWith(`${wanted}/`);
  const unknown = names.filter((wanted) => !Object.keys(benches).some(means(wanted)));
  if (unknown.length > 0) {
    console.error(`No bench is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
    return false;
  }
  const chosen = Object.entries(benches).filter(
    ([name]) => names.length === 0 || names.some((wanted) => means(wanted)(name)),
  );
  let kept = true;
  for (const [, bench] of chosen) {
    const rows = await measure(bench);
    print(bench.title, rows);
    kept &&= rows.every((row) => row.ok !== false);
  }
  console.log(kept ? '\nEvery budget is kept.' : '\nA budget is broken: see the rows marked ✗.');
  return kept;
}

async function measure(bench: Bench): Promise<readonly Row[]> {
  if (bench.builds !== undefined) await buildParts(bench.builds, () => undefined);
  if (bench.emulators === undefined) return (await bench.load()).run();
  const suite = await startSuite({ only: bench.emulators });
  Object.assign(process.env, suite.env);
  try {
    return await (await bench.load()).run();
  } finally {
    await suite.stop();
  }
}
