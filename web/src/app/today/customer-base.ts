import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { healthBands, lifecycleStages } from '@creamline/domain/customers';
import { Format, I18n, LiveStore, Session, mapLive } from '../platform';
import { LifecycleChip, Ready, State } from '../ui';
import { addCensuses, retentionOf } from './add-censuses';
import { Figure } from './figure';

/** How many customers stand where, by lifecycle and by health: the whole company's, or the manager's territories'. */
@Component({
  selector: 'crm-customer-base',
  imports: [Figure, LifecycleChip, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.base.title') }}</h2>
    <crm-state [rows]="8" [emptyTitle]="t('today.base.empty')">
      <ng-template [crmReady]="base()" let-base>
        <div class="row">
          @for (figure of base.figures; track figure.label) {
            <crm-figure [label]="figure.label" [value]="figure.value" />
          }
        </div>
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
  readonly #censuses = inject(LiveStore).query(() => {
    if (!this.#session.can('list', 'census')) return null;
    const { role, territories } = this.#session;
    const scopes = role() === 'manager' ? territories().map((id) => `territory:${id}`) : ['all'];
    if (scopes.length === 0) return null;
    return {
      from: ['census'],
      // The months' figures are kept beside them, and have no total.
      where: [
        ['scope', 'in', scopes],
        ['total', '>=', 0],
      ],
      limit: 100,
    };
  });
  protected readonly base = computed(() =>
    mapLive(this.#censuses(), (rows) => {
      const census = addCensuses(rows);
      if (census === null) return null;
      const number = this.#format.number;
      const healthy = census.health('strong') + census.health('good');
      const judged = healthBands.reduce((sum, band) => sum + census.health(band), 0);
      return {
        figures: [
          { label: this.t('today.base.customers'), value: number(census.total) },
          { label: this.t('today.base.retention'), value: this.#share(retentionOf(census.stage)) },
          { label: this.t('today.base.healthy'), value: this.#share(judged === 0 ? null : healthy / judged) },
        ],
        stages: lifecycleStages.map((stage) => ({ stage, count: number(census.stage(stage)) })),
        bands: healthBands.map((band) => ({
          band,
          name: this.t('today.base.health', { band: this.t(`ui.health.${band}`) }),
          count: number(census.health(band)),
        })),
      };
    }),
  );

  #share(share: number | null): string {
    return share === null ? '–' : this.#format.percent(share);
  }
}
