export { median } from '@creamline/domain/figures';

/** One measured figure beside its budget. */
export interface Row {
  readonly name: string;
  readonly value: string;
  readonly budget: string;
  /** Whether the budget is kept; null where the figure is only told. */
  readonly ok: boolean | null;
}

/** A figure that must not exceed `most`. */
export function atMost(name: string, value: number, most: number, unit = ''): Row {
  return { name, value: shown(value, unit), budget: `≤ ${shown(most, unit)}`, ok: value <= most };
}

/** A figure that must reach `least`. */
export function atLeast(name: string, value: number, least: number, unit = ''): Row {
  return { name, value: shown(value, unit), budget: `≥ ${shown(least, unit)}`, ok: value >= least };
}

/** A figure without a budget. */
export function told(name: string, value: number, unit = ''): Row {
  return { name, value: shown(value, unit), budget: '', ok: null };
}

function shown(value: number, unit: string): string {
  const digits = Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1;
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })}${unit === '' ? '' : ` ${unit}`}`;
}

/** The figure that this share of all figures does not exceed: `percentile(times, 0.95)`. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  const name = Math.max(...rows.map((row) => row.name.length));
  const value = Math.max(...rows.map((row) => row.value.length));
  for (const row of rows) {
    const mark = row.ok === null ? ' ' : row.ok ? '✓' : '✗';
    console.log(`  ${mark} ${row.name.padEnd(name)}  ${row.value.padStart(value)}  ${row.budget}`);
  }
}
