import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { standingOf, type Segment } from '@creamline/domain/segments';
import { Format, I18n } from '../platform';

/** Since when a segment's rule is in force, or how far the calculation under way has come. */
@Component({
  selector: 'crm-calculation-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (segment().calculation; as running) {
      <span class="running">
        <progress
          [attr.aria-label]="t('segments.calculating')"
          [max]="running.total || 1"
          [value]="running.done"
        ></progress>
        <span class="crm-label">{{ words() }}</span>
      </span>
    } @else if (since(); as at) {
      {{ day(at) }}
    } @else {
      <span class="crm-quiet">{{ mayCome() ? t('segments.neverCalculated') : '–' }}</span>
    }
  `,
  styles: `
    .running {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }

    progress {
      width: 96px;
      height: 6px;
      accent-color: var(--crm-primary);
    }
  `,
})
export class CalculationProgress {
  readonly segment =
    input.required<Pick<Segment, 'calculation' | 'calculatedAt' | 'status' | 'ruleProblems'>>();
  protected readonly t = inject(I18n).text;
  protected readonly day = inject(Format).day;
  readonly #number = inject(Format).number;
  readonly #standing = computed(() => standingOf(this.segment()));
  /** Going out of force is calculated as well; nothing is in force since then. */
  protected readonly since = computed(() =>
    this.#standing() === 'active' ? this.segment().calculatedAt : null,
  );
  protected readonly mayCome = computed(() => this.#standing() === 'active' || this.#standing() === 'draft');
  protected readonly words = computed(() => {
    const running = this.segment().calculation;
    const [done, total] = [this.#number(running?.done ?? 0), this.#number(running?.total ?? 0)];
    return this.t('segments.progress', { done, total });
  });
}
