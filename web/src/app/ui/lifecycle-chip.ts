import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { LifecycleStage } from '@creamline/domain/customers';
import { I18n } from '../platform';
import { ToneChip, type Look } from './tone-chip';

const looks: Readonly<Record<LifecycleStage, Look>> = {
  prospect: { icon: 'person', tone: 'quiet' },
  trial: { icon: 'schedule', tone: 'quiet' },
  active: { icon: 'check', tone: 'good' },
  slowing: { icon: 'trendingDown', tone: 'watch' },
  dormant: { icon: 'snooze', tone: 'watch' },
  lost: { icon: 'error', tone: 'risk' },
  wonBack: { icon: 'undo', tone: 'good' },
};

/** Where a customer stands. */
@Component({
  selector: 'crm-lifecycle-chip',
  imports: [ToneChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<crm-tone-chip [look]="look()" [name]="name()" />`,
})
export class LifecycleChip {
  readonly stage = input.required<LifecycleStage>();
  readonly #text = inject(I18n).text;
  protected readonly look = computed(() => looks[this.stage()]);
  protected readonly name = computed(() => this.#text(`ui.lifecycle.${this.stage()}`));
}
