import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Format, I18n, Session } from '../platform';
import { PageHeader } from '../ui';
import { AdminFigures } from './admin-figures';
import { ContactFigures } from './contact-figures';
import { CustomerBase } from './customer-base';
import { ForecastFigures } from './forecast-figures';
import { ReachFigures } from './reach-figures';
import { RecentInteractions } from './recent-interactions';
import { SalesFigures } from './sales-figures';
import { SegmentFigures } from './segment-figures';
import { TaskList } from './task-list';
import { TaskFigures } from './task-figures';
import { TeamFigures } from './team-figures';

/** The first page: what needs this person, and the figures their role is judged by. */
@Component({
  selector: 'crm-today',
  imports: [
    AdminFigures,
    ContactFigures,
    CustomerBase,
    ForecastFigures,
    PageHeader,
    ReachFigures,
    RecentInteractions,
    SalesFigures,
    SegmentFigures,
    TaskFigures,
    TaskList,
    TeamFigures,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header [heading]="t('today.title')" [subtitle]="greeting()" />
    <div class="columns">
      @if (hasTasks()) {
        <crm-task-list />
      }
      <div class="side">
        @switch (session.role()) {
          @case ('rep') {
            <crm-sales-figures />
            <crm-contact-figures />
            <crm-recent-interactions />
          }
          @case ('manager') {
            <crm-sales-figures />
            <crm-forecast-figures />
            <crm-team-figures />
            <crm-customer-base />
            <crm-recent-interactions />
          }
          @case ('service') {
            <crm-task-figures />
            <crm-recent-interactions />
          }
          @case ('marketing') {
            <crm-reach-figures />
            <crm-segment-figures />
          }
          @case ('executive') {
            <crm-sales-figures />
            <crm-customer-base />
          }
          @case ('admin') {
            <crm-admin-figures />
          }
        }
      </div>
    </div>
  `,
  styles: `
    .columns {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 16px;
    }

    crm-task-list {
      flex: 3 1 480px;
      min-width: 0;
    }

    .side {
      display: grid;
      flex: 2 1 340px;
      gap: 16px;
      min-width: 0;
    }

    @media (max-width: 699px) {
      crm-task-list,
      .side {
        flex-basis: 100%;
      }
    }
  `,
})
export class Today {
  protected readonly session = inject(Session);
  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;
  protected readonly hasTasks = computed(() => this.session.can('list', 'task'));
  protected readonly greeting = computed(() =>
    this.t('today.greeting', {
      name: this.session.name().split(' ')[0] ?? '',
      day: this.#format.shortDay(this.#format.today()),
    }),
  );
}
