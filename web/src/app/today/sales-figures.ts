import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Format, I18n, LiveStore, Session, mapLive } from '../platform';
import { Ready, State } from '../ui';
import { Figure } from './figure';
import { changeOf, monthFigures } from './month-figures';
import { monthsQuery } from './months-query';

/** Revenue, orders and the average order of this month, against the same days of the month before. */
@Component({
  selector: 'crm-sales-figures',
  imports: [Figure, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <header>
      <h2>{{ t('today.sales.title') }}</h2>
      <span class="crm-label">{{ t('today.sales.compared') }}</span>
    </header>
    <crm-state [rows]="2">
      <ng-template [crmReady]="figures()" let-figures>
        <div class="row">
          @for (figure of figures; track figure.label) {
            <crm-figure [label]="figure.label" [value]="figure.value" [change]="figure.change" />
          }
        </div>
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class SalesFigures {
  readonly #session = inject(Session);
  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;

  readonly #rollups = inject(LiveStore).query(() =>
    monthsQuery(this.#session.actor(), this.#format.today(), 2),
  );
  protected readonly figures = computed(() =>
    mapLive(this.#rollups(), (rollups) => {
      const { now, before } = monthFigures(rollups, this.#format.today());
      const average = (of: typeof now): number => (of.orders === 0 ? 0 : of.revenueMinor / of.orders);
      return [
        {
          label: this.t('today.sales.revenue'),
          value: this.#format.money(now.revenueMinor, undefined, true),
          change: changeOf(now.revenueMinor, before.revenueMinor),
        },
        {
          label: this.t('today.sales.orders'),
          value: this.#format.number(now.orders),
          change: changeOf(now.orders, before.orders),
        },
        {
          label: this.t('today.sales.average'),
          value: this.#format.money(average(now)),
          change: changeOf(average(now), average(before)),
        },
      ];
    }),
  );
}
