import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Segment } from '@creamline/domain/segments';
import { I18n } from '../platform';
import { Icon, type IconName } from '../ui';

const icons: Readonly<Record<Segment['status'], IconName>> = {
  draft: 'edit',
  active: 'check',
  archived: 'archive',
};

/** Whether a segment is worked on, in force or put away, as a word with its icon. */
@Component({
  selector: 'crm-segment-status',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="crm-chip"><crm-icon [name]="icon()" [class]="status()" />{{ name() }}</span>`,
  styles: `
    crm-icon {
      width: 16px;
      height: 16px;
      color: var(--crm-quiet);
    }

    .active {
      color: var(--crm-good);
    }
  `,
})
export class SegmentStatus {
  readonly status = input.required<Segment['status']>();
  readonly #text = inject(I18n).text;
  protected readonly icon = computed(() => icons[this.status()]);
  protected readonly name = computed(() => this.#text(`segments.status.${this.status()}`));
}
