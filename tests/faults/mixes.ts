import { noFaults, type Faults } from './simulate.ts';

/** The mixes of faults the schedules are spread over. */
export const mixes = {
  none: noFaults,
  duplicates: { ...noFaults, duplicates: 0.4 },
  'duplicates under new ids': { ...noFaults, duplicates: 0.4, newIds: true },
  'delay and reorder': { ...noFaults, reorder: true },
  crashes: { ...noFaults, crashes: 0.08 },
  'lost events': { ...noFaults, lost: 0.2 },
  everything: { duplicates: 0.3, newIds: true, reorder: true, crashes: 0.05, lost: 0.2 },
} as const satisfies Record<string, Faults>;

export type Mix = keyof typeof mixes;

export const mixNames = [
  'none',
  'duplicates',
  'duplicates under new ids',
  'delay and reorder',
  'crashes',
  'lost events',
  'everything',
] as const satisfies readonly Mix[];
