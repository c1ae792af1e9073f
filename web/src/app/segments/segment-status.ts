import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { standingOf, type Segment, type SegmentStanding } from '@creamline/domain/segments';
import { I18n } from '../platform';
import { ToneChip, type Look } from '../ui';

const looks: Readonly<Record<SegmentStanding, Look>> = {
  draft: { icon: 'edit', tone: 'quiet' },
  active: { icon: 'check', tone: 'good' },
  outOfForce: { icon: 'warning', tone: 'risk' },
  archived: { icon: 'archive', tone: 'quiet' },
};

/** Whether a segment is worked on, in force, kept out of force by its rule, or put away. */
@Component({
  selector: 'crm-segment-status',
  imports: [ToneChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<crm-tone-chip [look]="look()" [name]="name()" />`,
})
export class SegmentStatus {
  readonly segment = input.required<Pick<Segment, 'status' | 'ruleProblems'>>();
  readonly #text = inject(I18n).text;
  readonly #standing = computed(() => standingOf(this.segment()));
  protected readonly look = computed(() => looks[this.#standing()]);
  protected readonly name = computed(() => this.#text(`segments.status.${this.#standing()}`));
}
