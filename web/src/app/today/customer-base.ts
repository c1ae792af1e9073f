import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { censusRef, healthBands, lifecycleStages } from '@creamline/domain/customers';
import { Format, I18n, LiveStore, Session, mapLive } from '../platform';
import { LifecycleChip, Ready, State } from '../ui';
import { Figure } from './figure';
import { retentionOf } from './retention';

/** How many customers stand where, by lifecycle and by health: the whole company's, or the manager's territories'. */
@Component({
  selector: 'crm-customer-base',
  imports: [Figure, LifecycleChip, Ready, RouterLink, State],
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
              <a class="bare" routerLink="/customers" [queryParams]="{ lifecycle: row.stage }">
                <crm-lifecycle-chip [stage]="row.stage" />
              </a>
              <span class="crm-number">{{ row.count }}</span>
            </li>
          }
          @for (row of base.bands; track row.band) {
            <li>
              <a routerLink="/customers" [queryParams]="{ health: row.band }">{{ row.name }}</a>
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
  readonly #census = inject(LiveStore).doc(() => {
    const actor = this.#session.actor();
    return actor === null ? null : censusRef(actor);
  });
  protected readonly base = computed(() =>
    mapLive(this.#census(), (census) => {
      if (census === null) return null;
      const { total, byLifecycle, byHealth } = census;
      const number = this.#format.number;
      const healthy = byHealth.strong + byHealth.good;
      const judged = healthBands.reduce((sum, band) => sum + byHealth[band], 0);
      return {
        figures: [
          { label: this.t('today.base.customers'), value: number(total) },
          { label: this.t('today.base.retention'), value: this.#share(retentionOf(byLifecycle)) },
          { label: this.t('today.base.healthy'), value: this.#share(judged === 0 ? null : healthy / judged) },
        ],
        stages: lifecycleStages.map((stage) => ({ stage, count: number(byLifecycle[stage]) })),
        bands: healthBands.map((band) => ({
          band,
          name: this.t('today.base.health', { band: this.t(`ui.health.${band}`) }),
          count: number(byHealth[band]),
        })),
      };
    }),
  );

  #share(share: number | null): string {
    return share === null ? '–' : this.#format.percent(share);
  }
}
