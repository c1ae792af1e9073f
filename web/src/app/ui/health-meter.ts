import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { HealthBand } from '@creamline/domain/customers';
import { Format, I18n } from '../platform';
import { Icon } from './icon';

/** A customer's health as five bars, the score, and where it is heading. */
@Component({
  selector: 'crm-health-meter',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span
      class="bars"
      role="img"
      [class]="band()"
      [style.background-size]="full()"
      [attr.aria-label]="words()"
    ></span>
    <span class="score" aria-hidden="true">{{ score() }}</span>
    @if (trend(); as change) {
      <span class="trend" aria-hidden="true" [class]="change > 0 ? 'good' : 'risk'">
        <crm-icon [name]="change > 0 ? 'trendingUp' : 'trendingDown'" />{{ signed() }}
      </span>
    }
  `,
  styleUrl: './health-meter.scss',
})
export class HealthMeter {
  readonly #text = inject(I18n).text;
  readonly #number = inject(Format).number;

  readonly score = input.required<number>();
  readonly band = input.required<HealthBand>();
  /** Change against a month before. */
  readonly trend = input<number | null>(null);

  /** How far the full bars reach, of those there are: one for each twenty points that have been begun. */
  protected readonly full = computed(() => `${Math.ceil(this.score() / 20) * 8}px, auto`);
  protected readonly signed = computed(() => this.#number(Math.abs(this.trend() ?? 0)));
  protected readonly words = computed(() =>
    this.#text('ui.health.words', { score: this.score(), band: this.#text(`ui.health.${this.band()}`) }),
  );
}
