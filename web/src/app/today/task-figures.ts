import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { addDays, instantOf } from '@creamline/domain/time';
import { Clock, CompanySettings, Format, I18n, LiveStore, mapLive } from '../platform';
import { Ready, State } from '../ui';
import { Figure } from './figure';
import { groupOf } from './group-tasks';
import { MyTasks } from './my-tasks';

/** Days over which solved requests are counted. */
const DAYS = 30;

/** How much is open, how much is late, and how many requests were solved with the first answer. */
@Component({
  selector: 'crm-task-figures',
  imports: [Figure, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.service.title') }}</h2>
    <crm-state [rows]="2">
      <ng-template [crmReady]="figures()" let-figures>
        <div class="row">
          @for (figure of figures; track figure.label) {
            <crm-figure [label]="figure.label" [value]="figure.value" />
          }
        </div>
        <p class="crm-label meaning">{{ t('today.service.meaning', { days }) }}</p>
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class TaskFigures {
  readonly #tasks = inject(MyTasks).open;
  readonly #now = inject(Clock).now;
  readonly #company = inject(CompanySettings).company;
  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;
  readonly #requests = inject(LiveStore).query(() => ({
    from: ['interaction'],
    where: [
      ['interactionType', '==', 'support'],
      ['timestamp', '>=', instantOf(addDays(this.#format.today(), -DAYS), this.#company().timeZone)],
    ],
    orderBy: [['timestamp', 'desc']],
    limit: 200,
  }));
  readonly #solved = computed(() => {
    const requests = this.#requests().value ?? [];
    const solved = requests.filter(({ outcome }) => outcome === 'resolved').length;
    return requests.length === 0 ? '–' : this.#format.percent(solved / requests.length);
  });
  protected readonly days = DAYS;
  protected readonly figures = computed(() =>
    mapLive(this.#tasks(), (tasks) => {
      const groups = tasks.map((task) => groupOf(task, this.#now(), this.#company().timeZone));
      const count = (group: string): string =>
        this.#format.number(groups.filter((other) => other === group).length);
      return [
        { label: this.t('today.service.open'), value: this.#format.number(tasks.length) },
        { label: this.t('today.service.overdue'), value: count('overdue') },
        { label: this.t('today.service.solved'), value: this.#solved() },
      ];
    }),
  );
}
