import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { instantOf } from '@creamline/domain/time';
import {
  CompanySettings,
  Format,
  I18n,
  LiveStore,
  Session,
  mapLive,
  type QuerySpec,
  type Stored,
} from '../platform';
import { Ready, State } from '../ui';
import { countSignal } from './count-signal';
import { Figure } from './figure';
import { teamQuery } from './team-query';

/** Rules count no further. */
const COUNT_LIMIT = 200;

/**
 * A manager's people, and the follow-ups with customers of their territories that each of them is late with. A name
 * leads to their customers, the figure to their tasks.
 */
@Component({
  selector: 'crm-team-figures',
  imports: [Figure, Ready, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.team.title') }}</h2>
    <crm-state [rows]="4" [emptyTitle]="t('today.team.empty')" [emptyText]="t('today.team.emptyText')">
      <ng-template [crmReady]="team()" let-people>
        <div class="row">
          <crm-figure [label]="t('today.team.people')" [value]="number(people.length)" />
          <crm-figure [label]="t('today.team.late')" [value]="total()" />
        </div>
        <ul>
          @for (person of people; track person.id) {
            <li>
              <a routerLink="/customers" [queryParams]="{ rep: person.id }">{{ person.name }}</a>
              <a
                class="crm-number"
                [routerLink]="['/today', person.id]"
                [attr.aria-label]="t('today.team.lateOf', { name: person.name, count: late($index) })"
                >{{ late($index) }}</a
              >
            </li>
          }
        </ul>
        <p class="crm-label meaning">{{ t('today.team.meaning') }}</p>
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class TeamFigures {
  readonly #session = inject(Session);
  readonly #company = inject(CompanySettings).company;
  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;
  protected readonly number = (value: number): string => this.#format.number(value);

  readonly #people = inject(LiveStore).query(() => teamQuery(this.#session.actor()));
  protected readonly team = computed(() =>
    mapLive(this.#people(), (people) =>
      people.filter(({ active }) => active).toSorted((a, b) => a.name.localeCompare(b.name)),
    ),
  );
  readonly #late = countSignal(() => {
    const territories = this.#session.territories();
    const people = this.team().value;
    if (people === undefined || territories.length === 0) return null;
    const today = instantOf(this.#format.today(), this.#company().timeZone);
    return people.map((person) => lateTasks(person, territories, today));
  });
  protected readonly total = computed(() => {
    const counts = this.#late().value;
    if (counts === undefined) return '–';
    const sum = counts.reduce((all, count) => all + count, 0);
    return this.#capped(
      sum,
      counts.some((count) => count >= COUNT_LIMIT),
    );
  });

  protected late(row: number): string {
    const count = this.#late().value?.[row];
    return count === undefined ? '–' : this.#capped(count, count >= COUNT_LIMIT);
  }

  #capped(count: number, capped: boolean): string {
    return capped
      ? this.t('today.team.atLeast', { count: this.#format.number(count) })
      : this.#format.number(count);
  }
}

function lateTasks({ id }: Stored<'user'>, territories: readonly string[], today: Date): QuerySpec<'task'> {
  return {
    from: ['task'],
    where: [
      ['territoryId', 'in', territories],
      ['assigneeId', '==', id],
      ['state', '==', 'open'],
      ['dueAt', '<', today],
    ],
    limit: COUNT_LIMIT,
  };
}
