import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Format, I18n, LiveStore, Session, mapLive } from '../../platform';
import { Icon, PageHeader, Ready, State } from '../../ui';
import { CalculationProgress } from '../calculation-progress';
import { SegmentStatus } from '../segment-status';

const statuses = ['active', 'draft', 'archived'] as const;

/** All segments, live: type, members, and how fresh they are. */
@Component({
  selector: 'crm-segment-list',
  imports: [RouterLink, State, Ready, PageHeader, Icon, SegmentStatus, CalculationProgress],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './segment-list.html',
  styleUrls: ['../../ui/list-table.scss', './segment-list.scss'],
})
export class SegmentList {
  readonly #router = inject(Router);
  protected readonly t = inject(I18n).text;
  protected readonly format = inject(Format);
  protected readonly mayEdit = inject(Session).can('create', 'segment');
  protected readonly statuses = statuses;

  readonly status = input<string>();
  readonly #all = inject(LiveStore).query(() => ({
    from: ['segment'],
    orderBy: [['name', 'asc']],
    limit: 200,
  }));
  /** The status asked for; archived ones are left out unless they are. */
  protected readonly wanted = computed(() => statuses.find((status) => status === this.status()) ?? null);
  protected readonly segments = computed(() =>
    mapLive(this.#all(), (all) =>
      all.filter(({ status }) => (this.wanted() === null ? status !== 'archived' : status === this.wanted())),
    ),
  );

  protected narrow(status: (typeof statuses)[number]): void {
    const queryParams = { status: this.wanted() === status ? null : status };
    void this.#router.navigate([], { queryParams });
  }
}
