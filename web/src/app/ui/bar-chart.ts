import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Format, I18n } from '../platform';
import { stackBars, type BarSeries } from './stack-bars';

/** A small stacked bar chart, with the same figures as a table for those who want or need it. */
@Component({
  selector: 'crm-bar-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bar-chart.html',
  styleUrl: './bar-chart.scss',
})
export class BarChart {
  readonly #number = inject(Format).number;
  protected readonly t = inject(I18n).text;

  /** What the chart shows, as its heading. */
  readonly heading = input.required<string>();
  /** One for each bar, left to right. */
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly BarSeries[]>();
  readonly format = input<(value: number) => string>((value) => this.#number(value));

  protected readonly asTable = signal(false);
  protected readonly bars = computed(() => stackBars(this.labels(), this.series()));
  /** First, middle and last label: more would not fit. */
  protected readonly axis = computed(() => {
    const labels = this.labels();
    return [labels[0], labels[Math.floor(labels.length / 2)], labels.at(-1)];
  });
  protected readonly summary = computed(() => {
    const { top, topLabel, last } = this.bars();
    const show = this.format();
    return this.t('ui.chart.summary', { top: show(top), topLabel, last: show(last) });
  });
}
