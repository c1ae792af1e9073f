/** One colour of a stacked chart; a value for each label. */
export interface BarSeries {
  readonly name: string;
  readonly values: readonly number[];
}

interface Piece {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface StackedBars {
  readonly pieces: readonly {
    readonly label: string;
    readonly total: number;
    readonly pieces: readonly Piece[];
  }[];
  readonly top: number;
  readonly topLabel: string;
  readonly last: number;
}

/** Lays bars out on a plane of 100 by 100, tallest bar full height. Values below zero draw nothing. */
export function stackBars(labels: readonly string[], series: readonly BarSeries[]): StackedBars {
  const valueOf = (of: BarSeries, bar: number): number => Math.max(0, of.values[bar] ?? 0);
  const totals = labels.map((_, bar) => series.reduce((sum, of) => sum + valueOf(of, bar), 0));
  const top = Math.max(0, ...totals);
  const step = 100 / Math.max(1, labels.length);
  const pieces = labels.map((label, bar) => {
    let y = 100;
    const stack = series.map((of, index): Piece => {
      const height = top === 0 ? 0 : (valueOf(of, bar) / top) * 100;
      y -= height;
      return { series: index, x: bar * step + step * 0.1, y, width: step * 0.8, height };
    });
    return { label, total: totals[bar] ?? 0, pieces: stack };
  });
  return { pieces, top, topLabel: labels[totals.indexOf(top)] ?? '', last: totals.at(-1) ?? 0 };
}
