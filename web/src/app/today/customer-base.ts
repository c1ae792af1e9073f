import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { healthBands, lifecycleStages } from '@creamline/domain/customers';
import { Format, I18n, Session, mapLive, type QuerySpec } from '../platform';
import { LifecycleChip, Ready, State } from '../ui';
import { countSignal } from './count-signal';

/** Rules let nobody count further. */
const COUNTED = 200;

/** How many customers stand where, by lifecycle and by health. */
@Component({
  selector: 'crm-customer-base',
  imports: [LifecycleChip, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.base.title') }}</h2>
    <crm-state [rows]="8">
      <ng-template [crmReady]="base()" let-base>
        <ul>
          @for (row of base.stages; track row.stage) {
            <li>
              <crm-lifecycle-chip [stage]="row.stage" />
              <span class="crm-number">{{ row.count }}</span>
            </li>
          }
          @for (row of base.bands; track row.band) {
            <li>
              <span>{{ row.name }}</span>
              <span class="crm-number">{{ row.count }}</span>
            </li>
          }
        </ul>
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class CustomerBase {
  readonly #format = inject(Format);
  readonly #session = inject(Session);
  protected readonly t = inject(I18n).text;
  readonly #counts = countSignal(() =>
    this.#session.can('list', 'customerCard')
      ? [
          ...lifecycleStages.map((stage) => cards('lifecycle', stage)),
          ...healthBands.map((band) => cards('healthBand', band)),
        ]
      : null,
  );
  protected readonly base = computed(() =>
    mapLive(this.#counts(), (counts) => {
      const show = (index: number): string => {
        const count = counts[index] ?? 0;
        return this.#format.number(count) + (count === COUNTED ? '+' : '');
      };
      return {
        stages: lifecycleStages.map((stage, index) => ({ stage, count: show(index) })),
        bands: healthBands.map((band, index) => ({
          band,
          name: this.t('today.base.health', { band: this.t(`ui.health.${band}`) }),
          count: show(lifecycleStages.length + index),
        })),
      };
    }),
  );
}

function cards(field: string, value: string): QuerySpec<'customerCard'> {
  return { from: ['customerCard'], where: [[field, '==', value]], limit: COUNTED };
}
