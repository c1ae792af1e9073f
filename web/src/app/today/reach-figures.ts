import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ids } from '@creamline/domain/paths';
import { Format, I18n, LiveStore, Session, mapLive, type Ref } from '../platform';
import { Ready, State } from '../ui';
import { Figure } from './figure';

/** How many customers marketing could address, as far as the data can tell, and what it cannot tell yet. */
@Component({
  selector: 'crm-reach-figures',
  imports: [Figure, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.reach.title') }}</h2>
    <crm-state [rows]="1" [emptyTitle]="t('today.base.empty')">
      <ng-template [crmReady]="reach()" let-it>
        <div class="row">
          <crm-figure [label]="t('today.reach.active')" [value]="it.active" />
          <crm-figure [label]="t('today.reach.ordering')" [value]="it.ordering" />
          <crm-figure [label]="t('today.reach.quiet')" [value]="it.quiet" />
        </div>
      </ng-template>
    </crm-state>
    <p class="crm-label meaning">{{ t('today.reach.meaning') }}</p>
  `,
  styleUrl: './figures.scss',
})
export class ReachFigures {
  readonly #session = inject(Session);
  readonly #number = inject(Format).number;
  protected readonly t = inject(I18n).text;
  readonly #census = inject(LiveStore).doc((): Ref<'census'> | null =>
    this.#session.can('get', 'census') ? ['census', ids.census('all')] : null,
  );
  protected readonly reach = computed(() =>
    mapLive(this.#census(), (census) => {
      if (census === null) return null;
      const { byStatus, byLifecycle } = census;
      return {
        active: this.#number(byStatus.active),
        ordering: this.#number(byLifecycle.active + byLifecycle.slowing + byLifecycle.wonBack),
        quiet: this.#number(byLifecycle.dormant + byLifecycle.lost),
      };
    }),
  );
}
