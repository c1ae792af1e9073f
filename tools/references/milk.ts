import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const milkFile = path.resolve('../shared/data/milk-monthly-1962-1975.csv');

/** Whether this machine has the public series of monthly milk per cow (Cryer, Time Series Analysis, 1986). */
export const haveMilk = existsSync(milkFile);

/** The first month of the series. */
export const milkStart = '1962-01';

/** Pounds of milk per cow and month, from 1962 to 1975. */
export function milkSeries(): readonly number[] {
  const [, ...lines] = readFileSync(milkFile, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => Number(line.split(',')[1]));
}
