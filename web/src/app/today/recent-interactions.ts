import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { addDays, instantOf } from '@creamline/domain/time';
import { CompanySettings, Format, I18n, LiveStore, Session } from '../platform';
import { Ready, RelativeTime, State } from '../ui';

/** The latest conversations and orders of the actor's customers. */
@Component({
  selector: 'crm-recent-interactions',
  imports: [Ready, RelativeTime, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.recent.title') }}</h2>
    <crm-state [emptyTitle]="t('today.recent.empty')" [rows]="6">
      <ng-template [crmReady]="recent()" let-rows>
        <ul>
          @for (interaction of rows; track interaction.id) {
            <li>
              <a [routerLink]="['/customers', interaction.customerId]">{{ interaction.summary }}</a>
              <crm-relative-time class="crm-label" [at]="interaction.timestamp" />
            </li>
          }
        </ul>
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class RecentInteractions {
  readonly #session = inject(Session);
  readonly #today = inject(Format).today;
  readonly #company = inject(CompanySettings).company;
  protected readonly t = inject(I18n).text;
  protected readonly recent = inject(LiveStore).query(() => {
    const scope = this.#session.customerScope();
    if (scope === null) return null;
    // Orders for the days to come are on the timeline already; recent is what has been.
    const tomorrow = instantOf(addDays(this.#today(), 1), this.#company().timeZone);
    return {
      from: ['interaction'],
      where: [...scope, ['timestamp', '<', tomorrow]],
      orderBy: [['timestamp', 'desc']],
      limit: 8,
    };
  });
}
