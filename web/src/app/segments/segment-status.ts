import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Segment } from '@creamline/domain/segments';
import { I18n } from '../platform';
import { ToneChip, type Look } from '../ui';

const looks: Readonly<Record<Segment['status'], Look>> = {
  draft: { icon: 'edit', tone: 'quiet' },
  active: { icon: 'check', tone: 'good' },
  archived: { icon: 'archive', tone: 'quiet' },
};

/** Whether a segment is worked on, in force or put away. */
@Component({
  selector: 'crm-segment-status',
  imports: [ToneChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<crm-tone-chip [look]="look()" [name]="name()" />`,
})
export class SegmentStatus {
  readonly status = input.required<Segment['status']>();
  readonly #text = inject(I18n).text;
  protected readonly look = computed(() => looks[this.status()]);
  protected readonly name = computed(() => this.#text(`segments.status.${this.status()}`));
}
