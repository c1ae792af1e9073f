import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { loggedTypes } from '@creamline/domain/interactions';
import { addDays, instantOf } from '@creamline/domain/time';
import {
  Clock,
  CompanySettings,
  Format,
  I18n,
  LiveStore,
  Namesakes,
  SearchIndex,
  Session,
  mapLive,
} from '../platform';
import { Apart, Ready, RelativeTime, State } from '../ui';

const SHOWN = 8;

/** The latest conversations with the actor's customers. Orders are on the customer's timeline and the orders page. */
@Component({
  selector: 'crm-recent-interactions',
  imports: [Apart, Ready, RelativeTime, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.recent.title') }}</h2>
    <crm-state [emptyTitle]="t('today.recent.empty')" [rows]="6">
      <ng-template [crmReady]="recent()" let-rows>
        <ul>
          @for (row of rows; track row.id) {
            <li>
              <span>
                <a [routerLink]="['/customers', row.customerId]">{{ row.name }}</a>
                <crm-apart [place]="apart().get(row.customerId)" />
                <span class="crm-label detail">{{ row.type }}: {{ row.summary }}</span>
              </span>
              <crm-relative-time class="crm-label" [at]="row.timestamp" />
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
  readonly #index = inject(SearchIndex);
  readonly #clock = inject(Clock);
  readonly #today = inject(Format).today;
  readonly #company = inject(CompanySettings).company;
  protected readonly t = inject(I18n).text;
  readonly #logged = inject(LiveStore).query(() => {
    const scope = this.#session.customerScope();
    if (scope === null) return null;
    // Meetings to come may be noted already; recent is what has been.
    const tomorrow = instantOf(addDays(this.#today(), 1), this.#company().timeZone);
    return {
      from: ['interaction'],
      where: [...scope, ['interactionType', 'in', loggedTypes], ['timestamp', '<', tomorrow]],
      orderBy: [['timestamp', 'desc']],
      limit: SHOWN,
    };
  });
  protected readonly recent = computed(() =>
    mapLive(this.#logged(), (rows) =>
      rows
        .filter(({ timestamp }) => timestamp <= this.#clock.exactly())
        .map(({ id, customerId, interactionType, summary, timestamp }) => ({
          id,
          customerId,
          summary,
          timestamp,
          type: this.t(`interactions.type.${interactionType}`),
          name: this.#index.nameOf(customerId) ?? this.t('today.recent.customer'),
        })),
    ),
  );

  /** What is said beside customers of one name. */
  protected readonly apart = inject(Namesakes).tellListed(() =>
    (this.#logged().value ?? []).flatMap(({ customerId: id }) => {
      const name = this.#index.nameOf(id);
      return name === undefined ? [] : [{ id, name }];
    }),
  );

  constructor() {
    this.#index.open();
  }
}
