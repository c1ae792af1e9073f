import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { I18n, LivePages, Session, loading, type Live, type Stored } from '../platform';
import { Icon, PageHeader, Ready, State } from '../ui';
import { StaffDirectory } from './staff-directory';
import { languageNames } from './staff-draft';
import { StaffTabs } from './staff-tabs';

const views = ['active', 'left', 'team'] as const;

/** Everybody who works here, or has: role, territories, manager and language. */
@Component({
  selector: 'crm-staff-page',
  imports: [Icon, PageHeader, Ready, RouterLink, StaffTabs, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-page.html',
  styleUrls: ['../ui/list-table.scss', './lists.scss'],
})
export class StaffPage {
  /** Which people: `left` who have left, `team` the reader's own. */
  readonly show = input<string>();

  readonly #session = inject(Session);
  readonly #router = inject(Router);
  protected readonly directory = inject(StaffDirectory);
  protected readonly t = inject(I18n).text;
  protected readonly languages = languageNames;
  protected readonly mayInvite = computed(() => this.#session.mayCall('inviteStaff'));
  protected readonly views = computed(() =>
    views.filter((view) => view !== 'team' || this.#session.role() === 'manager'),
  );
  protected readonly view = computed(() => views.find((view) => view === this.show()) ?? 'active');
  readonly #inTeam = computed(() => this.view() === 'team');

  protected readonly pages = new LivePages<'user'>({
    spec: (after) => ({
      from: ['user'],
      where: [['active', '==', this.view() !== 'left']],
      orderBy: [
        ['name', 'asc'],
        ['__name__', 'asc'],
      ],
      limit: 100,
      startAfter: after ?? undefined,
    }),
    cursor: (user) => [user.name, user.id],
  });
  protected readonly people = computed<Live<readonly Stored<'user'>[]>>(() => {
    const state = this.pages.state() ?? loading;
    const uid = this.#session.uid();
    const rows = this.pages.rows();
    const shown = this.#inTeam() ? rows.filter(({ managerId }) => managerId === uid) : rows;
    return { ...state, value: state.value === undefined ? undefined : shown };
  });

  protected narrow(view: (typeof views)[number]): void {
    void this.#router.navigate([], { queryParams: { show: view === 'active' ? null : view } });
  }
}
