import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { shownMembers, standingOf } from '@creamline/domain/segments/plain';
import { Format, I18n, LiveStore, Session, mapLive } from '../../platform';
import { Icon, PageHeader, Ready, State } from '../../ui';
import { CalculationProgress } from '../calculation-progress';
import { SegmentStatus } from '../segment-status';

const standings = [null, 'active', 'outOfForce', 'draft', 'archived'] as const;
type Standing = (typeof standings)[number];

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
  protected readonly members = shownMembers;
  protected readonly mayEdit = inject(Session).can('create', 'segment');

  readonly status = input<string>();
  readonly #all = inject(LiveStore).query(() => ({
    from: ['segment'],
    orderBy: [['name', 'asc']],
    limit: 200,
  }));
  /** The status asked for; null for all. */
  protected readonly wanted = computed<Standing>(
    () => standings.find((each) => each === this.status()) ?? null,
  );
  /** Out of force is what should not be: it is offered where some are. */
  protected readonly offered = computed(() => {
    const all = this.#all().value ?? [];
    const some = this.wanted() === 'outOfForce' || all.some((each) => standingOf(each) === 'outOfForce');
    return standings.filter((each) => each !== 'outOfForce' || some);
  });
  /** Archived ones stand behind the others. */
  protected readonly segments = computed(() =>
    mapLive(this.#all(), (all) =>
      all
        .filter((each) => this.wanted() === null || standingOf(each) === this.wanted())
        .toSorted((a, b) => Number(a.status === 'archived') - Number(b.status === 'archived')),
    ),
  );

  protected narrow(status: Standing): void {
    void this.#router.navigate([], { queryParams: { status } });
  }
}
