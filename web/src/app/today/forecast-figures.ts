import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { forecastMonth, type MonthForecast } from '@creamline/domain/orders';
import { CompanySettings, Format, I18n, LiveStore, Session, mapLive } from '../platform';
import { Ready, State, Why, type WhyFactor } from '../ui';
import { Figure } from './figure';
import { revenueByDay } from './month-figures';
import { monthsQuery } from './months-query';

/** How the month will end if the days left go like those of the weeks before, with the reasons. */
@Component({
  selector: 'crm-forecast-figures',
  imports: [Figure, Ready, State, Why],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <header>
      <h2>{{ t('today.forecast.title') }}</h2>
      @if (forecast().value?.month; as month) {
        <crm-why
          [heading]="t('today.forecast.title')"
          [summary]="t('today.forecast.summary', { weeks: month.weeks })"
          [factors]="factors(month)"
        />
      }
    </header>
    <crm-state [rows]="1">
      <ng-template [crmReady]="forecast()" let-it>
        @if (it.month; as month) {
          <div class="row">
            <crm-figure
              [label]="t('today.forecast.total')"
              [value]="money(month.totalMinor)"
              [note]="t('today.forecast.ifAsBefore')"
            />
            <crm-figure [label]="t('today.forecast.soFar')" [value]="money(month.soFarMinor)" />
          </div>
        } @else {
          <p class="alert crm-quiet">{{ t('today.forecast.tooEarly') }}</p>
        }
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class ForecastFigures {
  readonly #session = inject(Session);
  readonly #format = inject(Format);
  readonly #company = inject(CompanySettings).company;
  protected readonly t = inject(I18n).text;

  readonly #rollups = inject(LiveStore).query(() =>
    this.#session.can('list', 'rollup') ? monthsQuery(this.#session.actor(), this.#format.today(), 3) : null,
  );
  protected readonly forecast = computed(() =>
    mapLive(this.#rollups(), (rollups) => ({
      month: forecastMonth({
        revenue: revenueByDay(rollups),
        today: this.#format.today(),
        company: this.#company(),
      }),
    })),
  );

  protected money(minor: number): string {
    return this.#format.money(minor, undefined, true);
  }

  protected factors({ soFarMinor, todayMinor, weekdays }: MonthForecast): readonly WhyFactor[] {
    return [
      { text: this.t('today.forecast.delivered'), figure: this.money(soFarMinor) },
      ...(todayMinor === 0 ? [] : [{ text: this.t('today.forecast.today'), figure: this.money(todayMinor) }]),
      ...weekdays.map(({ weekday, daysLeft, averageMinor }) => ({
        text: this.t('today.forecast.weekday', {
          count: daysLeft,
          day: this.#format.weekday(weekday),
          average: this.money(averageMinor),
        }),
        figure: this.money(daysLeft * averageMinor),
      })),
    ];
  }
}
