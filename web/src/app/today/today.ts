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
        <div class="work">
          <crm-task-list />
          @if (session.role() === 'manager') {
            <crm-team-figures />
            <crm-recent-interactions />
          }
        </div>
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
            <crm-customer-base />
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
    :host {
      display: block;
      container-type: inline-size;
    }

    .columns {
      display: flex;
      align-items: start;
      gap: 16px;
    }

    .work,
    .side {
      display: grid;
      gap: 16px;
      min-width: 0;
    }

    .work {
      flex: 3 1 480px;
    }

    .side {
      flex: 2 1 340px;
    }

    // One below another, what is new with customers comes after the figures.
    @container (max-width: 835px) {
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }

      .work,
      .side {
        display: contents;
      }

      crm-recent-interactions {
        order: 1;
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
