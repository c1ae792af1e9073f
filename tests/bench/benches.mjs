/**
 * What `npm run bench` can measure.
 * Node 20 is enough to load this: a name is judged before anything is set up.
 */

/** A name with a stroke is one of several under the word before it: `analytics` runs all `analytics/…`. */
const benches = {
  order: { title: 'One delivered order', emulators: ['firestore'], load: () => import('./order.ts') },
  segments: {
    title: 'A changed segment rule',
    emulators: ['firestore'],
    load: () => import('./segments.ts'),
  },
  sweep: {
    title: 'The hourly sweep after an import',
    emulators: ['firestore'],
    load: () => import('./sweep.ts'),
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

const means = (wanted) => (name) => name === wanted || name.startsWith(`${wanted}/`);

/** Says which of the wanted names no bench has, and which there are; undefined where each has one. */
export function unknownBenches(wanted) {
  const names = Object.keys(benches);
  const unknown = wanted.filter((each) => !names.some(means(each)));
  if (unknown.length === 0) return undefined;
  return `No bench is called ${unknown.join(', ')}; there are ${names.join(', ')}.`;
}

/** The benches of these names, all where none is named. */
export function chosenBenches(wanted) {
  return Object.entries(benches)
    .filter(([name]) => wanted.length === 0 || wanted.some((each) => means(each)(name)))
    .map(([, bench]) => bench);
}
