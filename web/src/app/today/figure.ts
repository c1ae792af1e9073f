import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Format, I18n } from '../platform';
import { Icon } from '../ui';

/** One number: what it is, how much, and how it has changed. */
@Component({
  selector: 'crm-figure',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="crm-label">{{ label() }}</span>
    <strong>{{ value() }}</strong>
    @if (change() !== undefined) {
      <span class="change" [class]="tone()">
        @if (change() === null) {
          {{ t('today.noComparison') }}
        } @else {
          <crm-icon
            [name]="tone() === 'risk' ? 'trendingDown' : tone() === 'good' ? 'trendingUp' : 'trendingFlat'"
          />
          {{ words() }}
        }
      </span>
    } @else if (note()) {
      <span class="change">{{ note() }}</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: 2px;
      min-width: 0;
    }

    strong {
      font-size: 20px;
      font-variant-numeric: tabular-nums;
    }

    .change {
      display: flex;
      align-items: center;
      gap: 4px;
      font-size: 12px;
      color: var(--crm-quiet);
    }

    .good {
      color: var(--crm-good);
    }

    .risk {
      color: var(--crm-risk);
    }

    crm-icon {
      width: 16px;
      height: 16px;
    }
  `,
})
export class Figure {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  /** Share it grew by; null where there is nothing to compare with. */
  readonly change = input<number | null>();
  readonly note = input('');
  readonly #change = inject(Format).change;
  protected readonly t = inject(I18n).text;
  protected readonly words = computed(() => this.#change(this.change() ?? 0));
  protected readonly tone = computed(() => {
    const change = this.change() ?? 0;
    if (Math.abs(change) < 0.005) return '';
    return change > 0 ? 'good' : 'risk';
  });
}
