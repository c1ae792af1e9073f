import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { I18n } from '../platform';

/** The pages of the staff room. */
@Component({
  selector: 'crm-staff-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="t('users.lists')">
      @for (tab of tabs; track tab.link) {
        <a
          [routerLink]="tab.link"
          routerLinkActive="active"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: true }"
          >{{ t(tab.text) }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 4px;
      border-bottom: 1px solid var(--crm-line);
    }

    a {
      display: flex;
      align-items: center;
      min-height: 44px;
      padding: 0 12px;
      border-bottom: 2px solid transparent;
      color: var(--crm-quiet);
      text-decoration: none;
    }

    .active {
      border-color: var(--crm-primary);
      color: var(--crm-text);
      font-weight: 500;
    }
  `,
})
export class StaffTabs {
  protected readonly t = inject(I18n).text;
  protected readonly tabs = [
    { link: '/staff', text: 'users.people' },
    { link: '/staff/territories', text: 'users.territories' },
    { link: '/staff/dairy', text: 'users.dairy' },
  ] as const;
}
