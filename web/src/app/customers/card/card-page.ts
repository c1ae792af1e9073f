import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, LiveStore, PageTitle, type Crumb, type Ref } from '../../platform';
import { Icon, LifecycleChip, Ready, State, TierBadge } from '../../ui';
import { choiceText } from '../choice-texts';
import { ReferenceNames } from '../reference-names';

/** What marketing and executives see of a customer: the card, without contact, order or dietary data. */
@Component({
  selector: 'crm-card-page',
  imports: [Icon, LifecycleChip, Ready, RouterLink, State, TierBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-state [rows]="5" [emptyTitle]="t('customers.page.gone')" [emptyText]="t('customers.page.goneText')">
      <a crmEmptyAction class="crm-button" routerLink="/customers">{{ t('customers.page.back') }}</a>
      <ng-template [crmReady]="card()" let-it>
        <h1 tabindex="-1">{{ it.name }}</h1>
        <dl class="crm-panel">
          <div>
            <dt>{{ t('customers.column.tier') }}</dt>
            <dd><crm-tier-badge [tier]="it.tier" /></dd>
          </div>
          @if (it.lifecycle; as stage) {
            <div>
              <dt>{{ t('customers.column.lifecycle') }}</dt>
              <dd><crm-lifecycle-chip [stage]="stage" /></dd>
            </div>
          }
          <div>
            <dt>{{ t('customers.column.health') }}</dt>
            <dd>{{ health() }}</dd>
          </div>
          <div>
            <dt>{{ t('customers.column.type') }}</dt>
            <dd>{{ type() }}</dd>
          </div>
          <div>
            <dt>{{ t('customers.column.status') }}</dt>
            <dd>{{ status() }}</dd>
          </div>
          <div>
            <dt>{{ t('customers.column.town') }}</dt>
            <dd>{{ it.town || '–' }}</dd>
          </div>
          <div>
            <dt>{{ t('customers.column.rep') }}</dt>
            <dd>{{ names.userName(it.assignedRepId) || '–' }}</dd>
          </div>
          <div>
            <dt>{{ t('customers.filter.territory') }}</dt>
            <dd>{{ names.territoryName(it.territoryId) || '–' }}</dd>
          </div>
          <div class="wide">
            <dt>{{ t('customers.page.segments') }}</dt>
            <dd class="chips">
              @for (segment of segments(); track segment.id) {
                <a class="crm-chip" [routerLink]="['/segments', segment.id]">{{ segment.name }}</a>
              } @empty {
                –
              }
            </dd>
          </div>
        </dl>
        <p class="crm-quiet closed"><crm-icon name="lock" />{{ t('customers.card.closed') }}</p>
      </ng-template>
    </crm-state>
  `,
  styles: `
    :host {
      display: block;
      max-width: 880px;
    }

    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
      gap: 16px;
      margin: 16px 0;
      padding: 16px;
    }

    dt {
      font-size: 12px;
      color: var(--crm-quiet);
    }

    dd {
      margin: 4px 0 0;
    }

    .wide {
      grid-column: 1 / -1;
    }

    .chips,
    .closed {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
  `,
})
export class CardPage {
  readonly id = input.required<string>();
  protected readonly t = inject(I18n).text;
  protected readonly names = inject(ReferenceNames);
  protected readonly card = inject(LiveStore).doc((): Ref<'customerCard'> | null =>
    this.id() === '' ? null : ['customerCard', this.id()],
  );
  readonly #value = computed(() => this.card().value ?? null);
  protected readonly type = computed(() => choiceText(this.t, 'type', this.#value()?.businessType ?? ''));
  protected readonly status = computed(() => choiceText(this.t, 'status', this.#value()?.status ?? ''));
  protected readonly health = computed(() => {
    const band = this.#value()?.healthBand ?? null;
    return band === null ? '–' : choiceText(this.t, 'health', band);
  });
  protected readonly segments = computed(() =>
    (this.#value()?.segmentIds ?? []).flatMap((id) => {
      const name = this.names.segmentName(id);
      return name === '' ? [] : [{ id, name }];
    }),
  );

  constructor() {
    this.names.need('user', 'segment', 'territory');
    const title = inject(PageTitle);
    effect(() => {
      const name = this.#value()?.name;
      const list: Crumb = { text: this.t('customers.title'), link: '/customers' };
      if (name !== undefined) title.set(list, name);
    });
  }
}
