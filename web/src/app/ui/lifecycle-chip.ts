import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { LifecycleStage } from '@creamline/domain/customers';
import { I18n } from '../platform';
import { Icon } from './icon';
import type { IconName } from './icons';

const looks: Readonly<Record<LifecycleStage, { readonly icon: IconName; readonly tone: string }>> = {
  prospect: { icon: 'person', tone: '' },
  trial: { icon: 'schedule', tone: '' },
  active: { icon: 'check', tone: 'good' },
  slowing: { icon: 'trendingDown', tone: 'watch' },
  dormant: { icon: 'snooze', tone: 'watch' },
  lost: { icon: 'error', tone: 'risk' },
  wonBack: { icon: 'undo', tone: 'good' },
};

/** Where a customer stands, as a word with its icon. */
@Component({
  selector: 'crm-lifecycle-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="crm-chip"
    ><crm-icon [name]="look().icon" [class]="look().tone" />{{ name() }}</span
  >`,
  styles: `
    crm-icon {
      width: 16px;
      height: 16px;
      color: var(--crm-quiet);
    }

    .good {
      color: var(--crm-good);
    }

    .watch {
      color: var(--crm-watch);
    }

    .risk {
      color: var(--crm-risk);
    }
  `,
})
export class LifecycleChip {
  readonly stage = input.required<LifecycleStage>();
  readonly #text = inject(I18n).text;
  protected readonly look = computed(() => looks[this.stage()]);
  protected readonly name = computed(() => this.#text(`ui.lifecycle.${this.stage()}`));
}
