import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../platform';
import { Icon, PageHeader } from '../ui';

/** What an address shows that leads nowhere, or where the role may not go. */
@Component({
  selector: 'crm-closed-page',
  imports: [Icon, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header [heading]="title()" />
    <section class="crm-panel">
      <crm-icon [name]="reason() === 'denied' ? 'lock' : 'error'" />
      <p>{{ text() }}</p>
      <a class="crm-button primary" routerLink="/">{{ t('shell.closed.home') }}</a>
    </section>
  `,
  styles: `
    section {
      display: grid;
      justify-items: center;
      gap: 12px;
      padding: 48px 16px;
      text-align: center;
    }

    crm-icon {
      width: 32px;
      height: 32px;
      color: var(--crm-quiet);
    }
  `,
})
export class ClosedPage {
  readonly reason = input<'denied' | 'missing'>('missing');
  protected readonly t = inject(I18n).text;
  protected readonly title = computed(() => this.t(`shell.closed.${this.reason()}.title`));
  protected readonly text = computed(() => this.t(`shell.closed.${this.reason()}.text`));
}
