import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Session } from '../platform';
import { Icon, PageHeader, Ready, State } from '../ui';
import { StaffDirectory } from './staff-directory';
import { StaffTabs } from './staff-tabs';

/** The territories: where they lie, who leads and who sells in them. */
@Component({
  selector: 'crm-territories-page',
  imports: [Icon, PageHeader, Ready, RouterLink, StaffTabs, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header [heading]="t('users.territories')" [subtitle]="t('users.territoriesText')">
      @if (mayCreate()) {
        <a class="crm-button primary" routerLink="/staff/territories/new"
          ><crm-icon name="add" />{{ t('users.newTerritory') }}</a
        >
      }
    </crm-page-header>
    <crm-staff-tabs />
    <section class="crm-panel">
      <crm-state [rows]="4" [emptyTitle]="t('users.noTerritories')">
        <ng-template [crmReady]="directory.territories()" let-rows>
          <table>
            <caption class="crm-unseen">
              {{
                t('users.territories')
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ t('users.name') }}</th>
                <th scope="col">{{ t('users.postalCodes') }}</th>
                <th scope="col">{{ t('users.managers') }}</th>
                <th scope="col">{{ t('users.reps') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (territory of rows; track territory.id) {
                <tr>
                  <td class="name">
                    <a [routerLink]="['/staff/territories', territory.id]">{{ territory.name }}</a>
                  </td>
                  <td class="side">
                    {{ t('users.codes', { count: territory.postalCodes.length }) }}
                  </td>
                  @for (uids of [territory.managerIds, territory.repIds]; track $index) {
                    <td class="below">
                      @if (namesOf(uids); as names) {
                        {{ names }}
                      } @else {
                        <span class="none">–</span>
                      }
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </ng-template>
      </crm-state>
    </section>
  `,
  styleUrls: ['../ui/list-table.scss', './lists.scss'],
})
export class TerritoriesPage {
  readonly #session = inject(Session);
  protected readonly directory = inject(StaffDirectory);
  protected readonly t = inject(I18n).text;
  protected readonly mayCreate = computed(() => this.#session.can('create', 'territory'));

  protected namesOf(uids: readonly string[]): string {
    return uids
      .map((uid) => this.directory.userName(uid))
      .filter((name) => name !== '')
      .join(', ');
  }
}
