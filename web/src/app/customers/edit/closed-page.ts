import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { I18n, loading, type Live } from '../../platform';
import { Ready, State } from '../../ui';

/** The form's address for a role that may not use it: the reason, and the way back. */
@Component({
  selector: 'crm-closed-page',
  imports: [Ready, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-state [deniedText]="reason">
      <ng-template [crmReady]="denied" />
    </crm-state>
    <a class="crm-button" routerLink="/customers">{{ t('customers.page.back') }}</a>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      justify-items: center;
    }
  `,
})
export class ClosedPage {
  readonly #creates = inject(ActivatedRoute).snapshot.paramMap.get('id') === null;
  protected readonly t = inject(I18n).text;
  protected readonly denied: Live<string> = { ...loading, status: 'denied' };
  protected readonly reason = this.t(
    this.#creates ? 'customers.list.mayNotCreate' : 'customers.page.mayNotEdit',
  );
}
