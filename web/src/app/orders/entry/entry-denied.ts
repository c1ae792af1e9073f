import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../../platform';
import { Icon, PageHeader } from '../../ui';

/** Order entry for a role that reads orders only: says who may enter one. */
@Component({
  selector: 'crm-entry-denied',
  imports: [Icon, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header [heading]="t('orders.new')" [trail]="[{ text: t('orders.title'), link: '/orders' }]" />
    <section class="crm-panel">
      <crm-icon name="lock" />
      <p>{{ t('orders.new.denied') }}</p>
      <a class="crm-button" routerLink="/orders">{{ t('orders.draft.back') }}</a>
    </section>
  `,
  styles: `
    section {
      display: grid;
      justify-items: center;
      gap: 12px;
      padding: 32px 16px;
      text-align: center;
    }

    p {
      margin: 0;
    }
  `,
})
export class EntryDenied {
  protected readonly t = inject(I18n).text;
}
