import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shownMembers, standingOf } from '@creamline/domain/segments/plain';
import { addDays, instantOf } from '@creamline/domain/time';
import { CompanySettings, Format, I18n, LiveStore, Session, mapLive, type QuerySpec } from '../platform';
import { Icon, Ready, State } from '../ui';
import { countSignal } from './count-signal';
import { Figure } from './figure';

const SHOWN = 6;
const MOVEMENT_DAYS = 7;

/** The largest active segments, how many customers are in them, and who came and went this week. */
@Component({
  selector: 'crm-segment-figures',
  imports: [Figure, Icon, Ready, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.segments.title') }}</h2>
    @if (outOfForce(); as count) {
      <p class="alert risk">
        <crm-icon name="warning" />
        <a routerLink="/segments" [queryParams]="{ status: 'outOfForce' }">{{
          t('today.segments.outOfForce', { count })
        }}</a>
      </p>
    }
    <crm-state [emptyTitle]="t('today.segments.empty')" [rows]="6">
      <a crmEmptyAction class="crm-button" routerLink="/segments">{{ t('today.segments.open') }}</a>
      <ng-template [crmReady]="largest()" let-rows>
        <div class="row">
          <crm-figure [label]="t('today.segments.active')" [value]="show(active())" />
          <crm-figure [label]="t('today.segments.entered')" [value]="show(entered())" />
          <crm-figure [label]="t('today.segments.left')" [value]="show(left())" />
        </div>
        <ul>
          @for (segment of rows; track segment.id) {
            <li>
              <a [routerLink]="['/segments', segment.id]">{{ segment.name }}</a>
              <span class="crm-label crm-number movement">{{ movementOf($index) }}</span>
              <span class="crm-number count">{{ show(members(segment)) }}</span>
            </li>
          }
        </ul>
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class SegmentFigures {
  readonly #format = inject(Format);
  readonly #session = inject(Session);
  readonly #company = inject(CompanySettings).company;
  protected readonly t = inject(I18n).text;
  protected readonly members = shownMembers;
  readonly #segments = inject(LiveStore).query(() =>
    this.#session.can('list', 'segment')
      ? { from: ['segment'], where: [['status', '==', 'active']], limit: 100 }
      : null,
  );
  readonly #inForce = computed(() =>
    mapLive(this.#segments(), (segments) => segments.filter((each) => standingOf(each) === 'active')),
  );
  protected readonly active = computed(() => this.#inForce().value?.length ?? 0);
  protected readonly outOfForce = computed(() => (this.#segments().value?.length ?? 0) - this.active());
  protected readonly largest = computed(() =>
    mapLive(this.#inForce(), (segments) =>
      segments.toSorted((a, b) => b.memberCount - a.memberCount).slice(0, SHOWN),
    ),
  );
  readonly #shownIds = computed(() => (this.#segments().value === undefined ? null : this.#ids()), {
    equal: (a, b) => a?.join() === b?.join(),
  });
  /** For each shown segment, how many entered and then how many left. */
  readonly #movement = countSignal(() => {
    const since = instantOf(addDays(this.#format.today(), -MOVEMENT_DAYS), this.#company().timeZone);
    return this.#shownIds()?.flatMap((id) => [moved(id, 'entered', since), moved(id, 'left', since)]) ?? null;
  });
  protected readonly entered = computed(() => this.#sum(0));
  protected readonly left = computed(() => this.#sum(1));

  protected show(count: number): string {
    return this.#format.number(count);
  }

  protected movementOf(row: number): string {
    const counts = this.#movement().value;
    const [entered = 0, left = 0] = counts?.slice(row * 2, row * 2 + 2) ?? [];
    return entered + left === 0 ? '' : this.t('today.segments.movement', { entered, left });
  }

  #ids(): readonly string[] {
    return (this.largest().value ?? []).map((segment) => segment.id);
  }

  #sum(offset: number): number {
    return (this.#movement().value ?? [])
      .filter((_, index) => index % 2 === offset)
      .reduce((sum, count) => sum + count, 0);
  }
}

function moved(segmentId: string, kind: 'entered' | 'left', since: Date): QuerySpec<'segmentEvent'> {
  return {
    from: ['segmentEvent', segmentId],
    where: [
      ['kind', '==', kind],
      ['at', '>=', since],
    ],
    limit: 200,
  };
}
