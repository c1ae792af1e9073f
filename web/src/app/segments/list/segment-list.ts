import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { standingOf } from '@creamline/domain/segments';
import { Format, I18n, LiveStore, Session, mapLive } from '../../platform';
import { Icon, PageHeader, Ready, State } from '../../ui';
import { CalculationProgress } from '../calculation-progress';
import { SegmentStatus } from '../segment-status';

const standings = ['active', 'outOfForce', 'draft', 'archived'] as const;

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

  readonly status = input<string>();
  readonly #all = inject(LiveStore).query(() => ({
    from: ['segment'],
    orderBy: [['name', 'asc']],
    limit: 200,
  }));
  /** The status asked for; archived ones are left out unless they are. */
  protected readonly wanted = computed(() => standings.find((each) => each === this.status()) ?? null);
  /** Out of force is what should not be: it is offered where some are. */
  protected readonly offered = computed(() => {
    const all = this.#all().value ?? [];
    const some = this.wanted() === 'outOfForce' || all.some((each) => standingOf(each) === 'outOfForce');
    return standings.filter((each) => each !== 'outOfForce' || some);
  });
  protected readonly segments = computed(() =>
    mapLive(this.#all(), (all) =>
      all.filter((each) => {
        const standing = standingOf(each);
        return this.wanted() === null ? standing !== 'archived' : standing === this.wanted();
      }),
    ),
  );

  protected narrow(status: (typeof standings)[number]): void {
    const queryParams = { status: this.wanted() === status ? null : status };
    void this.#router.navigate([], { queryParams });
  }
}
