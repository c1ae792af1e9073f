import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Format,
  I18n,
  LivePages,
  Namesakes,
  Session,
  loading,
  type Live,
  type Stored,
  type Where,
} from '../../platform';
import { Apart, Ready, State } from '../../ui';
import { MemberWhy } from './member-why';

const PAGE = 50;

/** Who is in the segment, newest first, and since when; a manager sees those of their territories. */
@Component({
  selector: 'crm-segment-members',
  imports: [RouterLink, State, Ready, Apart, MemberWhy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t('segments.members') }}</h2>
    <crm-state [emptyTitle]="t('segments.noMembers')" [deniedText]="t('segments.membersDenied')" [rows]="5">
      <ng-template [crmReady]="rows()" let-members>
        <ul>
          @for (member of members; track member.id) {
            <li>
              <span>
                <a [routerLink]="['/customers', member.customerId]">{{ member.name }}</a>
                <crm-apart [place]="apart().get(member.customerId)" />
              </span>
              <span class="crm-label">{{ t('segments.since', { when: format.day(member.since) }) }}</span>
              <crm-member-why
                [member]="member"
                [segment]="segment()"
                [apart]="apart().get(member.customerId) ?? ''"
              />
            </li>
          }
        </ul>
        @if (pages.hasMore()) {
          <button type="button" class="crm-button" (click)="pages.more()">{{ t('segments.more') }}</button>
        }
      </ng-template>
    </crm-state>
  `,
  styles: `
    h2 {
      margin: 0 0 8px;
      font-size: 16px;
    }

    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: center;
      gap: 0 12px;
      min-height: var(--crm-row);
      border-top: 1px solid var(--crm-line);
      overflow-wrap: anywhere;
    }

    a {
      color: var(--crm-primary);
    }
  `,
})
export class SegmentMembers {
  readonly #session = inject(Session);
  protected readonly t = inject(I18n).text;
  protected readonly format = inject(Format);

  readonly segment = input.required<Stored<'segment'>>();
  protected readonly pages = new LivePages<'segmentMember'>({
    spec: (after) => ({
      from: ['segmentMember', this.segment().id],
      where: this.#scope(),
      orderBy: [
        ['since', 'desc'],
        ['__name__', 'desc'],
      ],
      limit: PAGE,
      startAfter: after ?? undefined,
    }),
    cursor: (member) => [member.since, member.id],
  });
  protected readonly rows = computed<Live<readonly Stored<'segmentMember'>[]>>(() => {
    const first = this.pages.state() ?? loading;
    return first.value === undefined
      ? { ...first, value: undefined }
      : { ...first, value: this.pages.rows() };
  });

  /** What is said beside members of one name. */
  protected readonly apart = inject(Namesakes).tellListed(() =>
    this.pages.rows().map(({ customerId, name }) => ({ id: customerId, name })),
  );

  #scope(): readonly Where[] {
    const actor = this.#session.actor();
    return actor?.role === 'manager' ? [['territoryId', 'in', actor.territories]] : [];
  }
}
