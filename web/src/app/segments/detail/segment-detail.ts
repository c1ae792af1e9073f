import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shownMembers } from '@creamline/domain/segments/plain';
import { Format, I18n, LiveStore, Session, type Stored } from '../../platform';
import { Icon, PageHeader, Ready, State } from '../../ui';
import { CalculationProgress } from '../calculation-progress';
import { SegmentNames } from '../data/segment-names';
import { SegmentActions } from '../segment-actions';
import { SegmentStatus } from '../segment-status';
import { OutOfForce } from './out-of-force';
import { RuleOutline } from './rule-outline';
import { SegmentEvents } from './segment-events';
import { SegmentMembers } from './segment-members';

/** One segment, live: its rule in words, who is in it, and who came and went. */
@Component({
  selector: 'crm-segment-detail',
  imports: [
    RouterLink,
    State,
    Ready,
    PageHeader,
    Icon,
    SegmentStatus,
    OutOfForce,
    CalculationProgress,
    RuleOutline,
    SegmentMembers,
    SegmentEvents,
  ],
  providers: [SegmentNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './segment-detail.html',
  styleUrl: './segment-detail.scss',
})
export class SegmentDetail {
  readonly #session = inject(Session);
  readonly #actions = inject(SegmentActions);
  protected readonly names = inject(SegmentNames);
  protected readonly t = inject(I18n).text;
  protected readonly format = inject(Format);
  protected readonly members = shownMembers;

  readonly id = input.required<string>();
  protected readonly segment = inject(LiveStore).doc(() => ['segment', this.id()]);
  protected readonly mayEdit = computed(() => this.#session.can('update', 'segment'));
  protected readonly seesMembers = computed(() => this.#session.can('list', 'segmentMember'));
  protected readonly listsCustomers = computed(
    () => this.#session.can('list', 'customer') || this.#session.can('list', 'customerCard'),
  );
  protected readonly seesEvents = computed(() => this.#session.can('list', 'segmentEvent'));

  protected setStatus(segment: Stored<'segment'>, status: Stored<'segment'>['status']): void {
    this.#actions.setStatus(segment, status, () => this.segment().value);
  }

  protected duplicate(segment: Stored<'segment'>): void {
    this.#actions.duplicate(segment);
  }
}
