import { median, type Row } from '../report.ts';

/** How long `work` takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The processor's time of this program in milliseconds: what else runs on the machine does not count, for nobody. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How long the processor works at `work`, in milliseconds. */
export function processorTimed(work: () => unknown): number {
  const started = processorTime();
  work();
  return processorTime() - started;
}

/** The median time of several runs, in milliseconds. */
export function medianTime(work: () => unknown, runs = 5): number {
  return median(Array.from({ length: runs }, () => timed(work)));
}

/**
 * Times of the same work on `n`, 10 `n` and 100 `n` of something, with the power of the size by which they
 * grow from the middle one to the last.
 */
export function growth(
  name: string,
  n: number,
  prepare: (size: number) => () => unknown,
  runs = 3,
): readonly Row[] {
  const sizes = [n, 10 * n, 100 * n];
  const times = sizes.map((size) => medianTime(prepare(size), runs));
  const power = Math.log10((times[2] ?? Number.NaN) / (times[1] ?? Number.NaN));
  const shown = times.map((time) => time.toLocaleString('en', { maximumSignificantDigits: 3 })).join(' / ');
  const counts = sizes.map((size) => size.toLocaleString('en')).join(' / ');
  return [
    { name: `${name}: ${counts}`, value: `${shown} ms`, budget: `grows by n^${power.toFixed(2)}`, ok: null },
  ];
}
